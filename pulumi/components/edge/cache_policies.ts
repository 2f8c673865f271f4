import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'

const DAY = 86_400
const YEAR = 365 * DAY

type Queries = 'all' | 'none'

interface Kind {
  readonly comment: string
  readonly queries: Queries
  readonly headers: readonly string[]
  /** When the answer does not say how long it may be kept; in seconds. */
  readonly otherwise: number
  readonly longest: number
}

/**
 * What belongs to an answer's identity, by kind of path. How long it is kept is said by the answer itself
 * (`s-maxage`, `stale-while-revalidate`, `no-store`); what says nothing is not kept. Cookies belong to no identity: what
 * is kept holds nothing personal.
 */
const KINDS = {
  pages: {
    comment: 'Pages: path, the parameters that change them, the side of the experiment',
    queries: 'all',
    headers: ['x-hf-experiment'],
    otherwise: 0,
    longest: DAY,
  },
  catalogue: {
    comment: 'Public reads of the API: path and parameters',
    queries: 'all',
    headers: [],
    otherwise: 0,
    longest: 3_600,
  },
  fixed: {
    comment: 'Named by their content: pictures, and files of the web application',
    queries: 'none',
    headers: [],
    otherwise: DAY,
    longest: YEAR,
  },
} as const satisfies Record<string, Kind>

export type CacheKind = keyof typeof KINDS | 'nothing'

/** The cache policies, by the kind of path that they suit. `nothing` is AWS's own: never kept. */
export class CachePolicies extends pulumi.ComponentResource {
  readonly ids: Readonly<Record<CacheKind, pulumi.Output<string>>>

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:edge:CachePolicies', name, {}, opts)
    const disabled = aws.cloudfront.getCachePolicyOutput(
      { name: 'Managed-CachingDisabled' },
      { parent: this }
    )
    this.ids = {
      pages: this.policy(name, 'pages', KINDS.pages),
      catalogue: this.policy(name, 'catalogue', KINDS.catalogue),
      fixed: this.policy(name, 'fixed', KINDS.fixed),
      nothing: disabled.apply(({ id }) => id ?? ''),
    }
    this.registerOutputs({ ids: this.ids })
  }

  private policy(name: string, kind: string, about: Kind): pulumi.Output<string> {
    const policy = new aws.cloudfront.CachePolicy(
      `${name}-${kind}`,
      {
        name: `holdfast-${pulumi.getStack()}-${kind}`,
        comment: about.comment,
        minTtl: 0,
        defaultTtl: about.otherwise,
        maxTtl: about.longest,
        parametersInCacheKeyAndForwardedToOrigin: {
          cookiesConfig: { cookieBehavior: 'none' },
          headersConfig:
            about.headers.length === 0
              ? { headerBehavior: 'none' }
              : { headerBehavior: 'whitelist', headers: { items: [...about.headers] } },
          queryStringsConfig: { queryStringBehavior: about.queries },
          enableAcceptEncodingBrotli: true,
          enableAcceptEncodingGzip: true,
        },
      },
      { parent: this }
    )
    return policy.id
  }
}
