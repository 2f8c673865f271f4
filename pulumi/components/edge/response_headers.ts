import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'

/** Where browsers hand in what they noticed: answered at the edge (edge/functions/reports.mjs). */
export const REPORTS_PATH = '/edge/reports'
const DAY = 86_400

/**
 * Headers on every answer. What the applications set themselves stays (a policy with the page's hashes above all); files
 * from the bucket have nobody else to set theirs.
 */
export function responseHeaders(
  name: string,
  opts: pulumi.CustomResourceOptions
): aws.cloudfront.ResponseHeadersPolicy {
  const report = { group: 'default', max_age: 30 * DAY, endpoints: [{ url: REPORTS_PATH }] }
  const networkErrors = { report_to: 'default', max_age: 30 * DAY, failure_fraction: 0.1 }
  const custom = [
    { header: 'reporting-endpoints', value: `default="${REPORTS_PATH}"` },
    { header: 'report-to', value: JSON.stringify(report) },
    { header: 'nel', value: JSON.stringify(networkErrors) },
  ]
  return new aws.cloudfront.ResponseHeadersPolicy(
    name,
    {
      name: `holdfast-${pulumi.getStack()}`,
      comment: 'Transport, types, and where to report',
      securityHeadersConfig: {
        strictTransportSecurity: {
          accessControlMaxAgeSec: 365 * DAY,
          includeSubdomains: true,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: 'DENY', override: false },
        referrerPolicy: { referrerPolicy: 'strict-origin-when-cross-origin', override: false },
      },
      customHeadersConfig: { items: custom.map((one) => ({ ...one, override: true })) },
      removeHeadersConfig: { items: [{ header: 'server' }, { header: 'x-powered-by' }] },
    },
    opts
  )
}
