import type * as k8s from '@pulumi/kubernetes'
import type * as pulumi from '@pulumi/pulumi'

/** What every add-on needs to know of the cluster. */
export interface AddonContext {
  readonly region: string
  readonly clusterName: pulumi.Input<string>
  readonly clusterArn: pulumi.Input<string>
  readonly clusterEndpoint: pulumi.Input<string>
  readonly vpcId: pulumi.Input<string>
  readonly provider: k8s.Provider
  /** What has to be there before anything can be installed: machines, and the right to. */
  readonly after: pulumi.Resource[]
}
