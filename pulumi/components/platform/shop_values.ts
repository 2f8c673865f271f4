import * as pulumi from '@pulumi/pulumi'
import { POOL_MAX } from '../../capacity/connections.ts'
import { COLLECTOR_URL } from '../cluster/addons/telemetry.ts'
import { PROOF_HEADER } from '../edge/distribution.ts'
import { AUTHORITIES_FILE } from './certificate_authorities.ts'
import type { HoldfastValues } from './holdfast_values.ts'
import type { PlatformSettings } from './platform_settings.ts'
import { AUTHORITIES } from './shop_namespace.ts'
import { MIGRATIONS_SECRET, PROBER_SECRET, secretOf } from './shop_secrets.ts'

const AUTHORITIES_PATH = '/etc/holdfast/authorities'

/** What other stacks know and the chart has to be told. */
export interface ShopFacts {
  readonly domain: pulumi.Input<string>
  readonly vpcCidr: pulumi.Input<string>
  readonly cloudFrontCidrs: pulumi.Input<string[]>
  readonly imagesBucket: pulumi.Input<string>
  readonly logsBucket: pulumi.Input<string>
  readonly issuer: pulumi.Input<string>
  readonly clientIds: pulumi.Input<string[]>
  readonly signInUrl: pulumi.Input<string>
  readonly repositoryUrls: pulumi.Input<Record<string, string>>
  /** The release that is out, as the delivery wrote it down. */
  readonly imageTag: pulumi.Input<string>
  readonly originDomain: pulumi.Input<string>
  readonly originCertificateArn: pulumi.Input<string>
  readonly balancerSecurityGroupId: pulumi.Input<string>
  readonly proof: pulumi.Input<string>
}

/** The chart's values for this stack, computed; nothing here is typed in twice. */
export function shopValues(settings: PlatformSettings, facts: ShopFacts): HoldfastValues {
  const { seller } = settings
  const repositories = pulumi.output(facts.repositoryUrls)
  const network = [{ ipBlock: { cidr: facts.vpcCidr } }]
  const image = (part: string) => ({
    repository: repositories.apply((urls) => urls[part] ?? ''),
    tag: facts.imageTag,
  })
  return {
    images: { api: image('api'), worker: image('worker'), web: image('web') },
    environment: {
      shared: {
        NODE_ENV: 'production',
        HOST: '0.0.0.0',
        LOG_LEVEL: settings.logLevel,
        PUBLIC_URL: pulumi.interpolate`https://${facts.domain}`,
        TRUSTED_PROXY_CIDRS: pulumi
          .all([facts.vpcCidr, facts.cloudFrontCidrs])
          .apply(([vpc, edge]) => [vpc, ...edge].join(',')),
        DRAIN_DELAY_MS: '5000',
        RETURN_WINDOW_DAYS: '30',
        NODE_EXTRA_CA_CERTS: `${AUTHORITIES_PATH}/${AUTHORITIES_FILE}`,
      },
      application: {
        DATABASE_POOL_MAX: String(POOL_MAX),
        MAIL_FROM: settings.mailFrom,
        DRIVE_DISK: 's3',
        MEDIA_ROOT: '/tmp/media',
        S3_BUCKET: facts.imagesBucket,
        S3_REGION: settings.region,
        OTEL_EXPORTER_OTLP_ENDPOINT: COLLECTOR_URL,
        OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
        OTEL_METRICS_EXPORTER: 'none',
        OTEL_LOGS_EXPORTER: 'none',
        OTEL_SAMPLING_RATIO: '0.1',
      },
      api: {
        PORT: '3333',
        OPS_PORT: '3334',
        MAX_IN_FLIGHT: '200',
        OIDC_ISSUER: facts.issuer,
        OIDC_CLIENT_IDS: pulumi.output(facts.clientIds).apply((ids) => ids.join(',')),
        OIDC_ROLES_CLAIM: 'cognito:groups',
      },
      worker: {
        OPS_PORT: '3344',
        SHOP_NAME: seller.shopName,
        SELLER_ENTITY: seller.entity,
        SELLER_NAME: seller.name,
        SELLER_ADDRESS: seller.address,
        SELLER_VAT_NUMBER: seller.vatNumber,
        ...(seller.companyNumber === undefined
          ? {}
          : { SELLER_COMPANY_NUMBER: seller.companyNumber }),
        SELLER_EMAIL: seller.email,
        SELLER_TIME_ZONE: seller.timeZone,
        STAFF_EMAIL: settings.staffEmail,
      },
      web: {
        PORT: '3000',
        WEB_OPS_PORT: '3004',
        API_URL: 'http://holdfast-api:3333',
        API_TIMEOUT_MS: '5000',
        CHECKOUT_TIMEOUT_MS: '25000',
        SIGN_IN_ORIGINS: pulumi.output(facts.signInUrl).apply((url) => new URL(url).origin),
        PAYMENT_PAGE_ORIGINS: 'https://checkout.stripe.com',
        BODY_SIZE_LIMIT: '64K',
        KEEP_ALIVE_TIMEOUT: '65',
        SHUTDOWN_TIMEOUT_MS: '20000',
      },
    },
    secrets: {
      existing: { api: secretOf('api'), worker: secretOf('worker'), web: secretOf('web') },
      migrations: MIGRATIONS_SECRET,
      restartOnChange: true,
    },
    prober: { secret: PROBER_SECRET },
    certificateAuthorities: { configMap: AUTHORITIES, mountPath: AUTHORITIES_PATH },
    serviceAccounts: { api: 'holdfast-api', worker: 'holdfast-worker', web: 'holdfast-web' },
    ingress: {
      className: 'alb',
      host: facts.originDomain,
      loadBalancerName: loadBalancerName(),
      certificateArn: facts.originCertificateArn,
      securityGroupId: facts.balancerSecurityGroupId,
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      accessLogs: { bucket: facts.logsBucket, prefix: 'load-balancer' },
      requiredHeader: { name: PROOF_HEADER, value: facts.proof },
    },
    autoscaling: settings.capacity.shop,
    scheduling: {
      steady: { 'karpenter.sh/capacity-type': 'on-demand' },
      shop: { 'holdfast.io/nodes': 'shop' },
    },
    network: { shoppers: network, database: { to: network }, redis: { to: network } },
  }
}

/** By which the controller names it, and the platform finds it again. */
export function loadBalancerName(): string {
  return `holdfast-${pulumi.getStack()}`
}
