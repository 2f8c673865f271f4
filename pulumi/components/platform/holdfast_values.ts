import type * as pulumi from '@pulumi/pulumi'
import type { Floor, PreScaling } from '../../capacity/capacity.ts'
import type {
  ApiEnvironment,
  ApplicationEnvironment,
  Part,
  SharedEnvironment,
  WebEnvironment,
  WorkerEnvironment,
} from './holdfast_environment.ts'

/** The same shape with values that may still be on their way from another stack. */
type Coming<Shape> = { readonly [Key in keyof Shape]: pulumi.Input<Shape[Key]> }

type Peers = readonly { readonly ipBlock: { readonly cidr: pulumi.Input<string> } }[]

interface Image {
  readonly repository: pulumi.Input<string>
  readonly tag: pulumi.Input<string>
}

/**
 * What the chart `helm/holdfast` is told by this platform: everything that it cannot know by itself, and nothing that it
 * decides (steps of a canary, probes, resource requests): that is in its own files of values, by stage.
 */
export interface HoldfastValues {
  readonly images: Readonly<Record<Part, Image>>
  readonly environment: {
    readonly shared: Coming<SharedEnvironment>
    readonly application: Coming<ApplicationEnvironment>
    readonly api: Coming<ApiEnvironment>
    readonly worker: Coming<WorkerEnvironment>
    readonly web: Coming<WebEnvironment>
  }
  readonly secrets: {
    /** One Secret for each part, with its secret settings under their own names. */
    readonly existing: Readonly<Record<Part, string>>
    /** The owner's DATABASE_URL, straight to the writer. */
    readonly migrations: string
    /** A change of a Secret restarts its pods one by one: a rotated password arrives by itself. */
    readonly restartOnChange: true
  }
  readonly prober: { readonly secret: string }
  readonly certificateAuthorities: { readonly configMap: string; readonly mountPath: string }
  /** Of these names; the roles behind them come by Pod Identity. */
  readonly serviceAccounts: Readonly<Record<Part, string>>
  readonly ingress: {
    readonly className: 'alb'
    readonly host: pulumi.Input<string>
    readonly loadBalancerName: string
    readonly certificateArn: pulumi.Input<string>
    readonly securityGroupId: pulumi.Input<string>
    readonly sslPolicy: string
    readonly accessLogs: { readonly bucket: pulumi.Input<string>; readonly prefix: string }
    /** Requests without it get 404 from the load balancer itself. */
    readonly requiredHeader: { readonly name: string; readonly value: pulumi.Input<string> }
  }
  readonly autoscaling: {
    readonly api: Floor
    readonly web: Floor
    readonly worker: Floor
    readonly preScaling?: PreScaling
  }
  readonly scheduling: {
    /** What sells stands on machines that are not taken away. */
    readonly steady: { readonly 'karpenter.sh/capacity-type': 'on-demand' }
    readonly shop: { readonly 'holdfast.io/nodes': 'shop' }
  }
  /** Where load balancer and stores are: all within the network, and nowhere else. */
  readonly network: {
    readonly shoppers: Peers
    readonly database: { readonly to: Peers }
    readonly redis: { readonly to: Peers }
  }
}
