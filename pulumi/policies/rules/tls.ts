import { at, listAt, type Rule, unless } from '../rule.ts'

const VIEWERS = new Set(['TLSv1.2_2021', 'TLSv1.2_2025', 'TLSv1.3_2025'])
const BALANCERS = /^ELBSecurityPolicy-TLS13-1-[23]/

export const tlsVersions: Rule = {
  name: 'tls-versions',
  description: 'TLS 1.2 or newer on every way in and between.',
  check({ type, inputs }) {
    if (type === 'aws:cloudfront/distribution:Distribution') {
      const origins = listAt(inputs, 'origins').flatMap((origin) => {
        const custom = at(origin, 'customOriginConfig')
        return custom === undefined ? [] : [custom]
      })
      return [
        ...unless(
          VIEWERS.has(String(at(inputs, 'viewerCertificate', 'minimumProtocolVersion'))),
          'viewerCertificate.minimumProtocolVersion must be TLSv1.2_2021 or newer'
        ),
        ...unless(
          origins.every(
            (origin) =>
              at(origin, 'originProtocolPolicy') === 'https-only' &&
              listAt(origin, 'originSslProtocols').every((one) => one === 'TLSv1.2')
          ),
          'origins must be https-only with TLSv1.2'
        ),
        ...unless(
          [at(inputs, 'defaultCacheBehavior'), ...listAt(inputs, 'orderedCacheBehaviors')].every(
            (one) => at(one, 'viewerProtocolPolicy') === 'redirect-to-https'
          ),
          'viewerProtocolPolicy must be redirect-to-https'
        ),
      ]
    }
    if (type === 'kubernetes:helm.sh/v3:Release') {
      const policy = at(inputs, 'values', 'ingress', 'sslPolicy')
      return unless(
        policy === undefined || BALANCERS.test(String(policy)),
        'values.ingress.sslPolicy must be of TLS 1.2 or newer'
      )
    }
    return []
  },
}
