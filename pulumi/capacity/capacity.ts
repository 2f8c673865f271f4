/** How many of one part's pods there may be. The autoscaler moves between the two. */
export interface Floor {
  readonly min: number
  readonly max: number
}

/** Pods put up before a crowd comes: autoscalers follow load by a minute or two, which is too late at the stroke of nine. */
export interface PreScaling {
  /** Cron expressions in the shop's time zone. */
  readonly start: string
  readonly end: string
  readonly timeZone: string
  readonly api: number
  readonly web: number
  readonly worker: number
}

/** Everything that grows and shrinks with the crowd, and nothing else: changing it changes no behaviour. */
export interface Capacity {
  readonly name: string
  readonly database: {
    /** Aurora capacity units, about 2 GiB of memory each. It grows the faster the higher it already is. */
    readonly minAcu: number
    readonly maxAcu: number
    /** Beside the writer, each in another zone. */
    readonly readers: 0 | 1 | 2
  }
  /** Redis-compatible servers: one node that is written, and replicas of it. */
  readonly cache: { readonly nodeType: string; readonly replicas: 0 | 1 | 2 }
  readonly state: { readonly nodeType: string; readonly replicas: 0 | 1 | 2 }
  readonly nodes: {
    /** Kubernetes' own household and the add-ons: always there. */
    readonly system: { readonly instanceType: string; readonly count: number }
    /** Upper bounds of what Karpenter may buy, in vCPU. */
    readonly onDemandCpu: number
    readonly spotCpu: number
    /** vCPU kept warm by pods of lowest priority, which give way at once. */
    readonly warmCpu: number
  }
  readonly shop: {
    readonly api: Floor
    readonly web: Floor
    readonly worker: Floor
    readonly preScaling?: PreScaling
  }
}
