import * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'
import { AUTHORITIES_FILE } from './certificate_authorities.ts'

export const NAMESPACE = 'holdfast'
export const AUTHORITIES = 'certificate-authorities'

export interface ShopNamespaceArgs {
  readonly provider: k8s.Provider
  /** PEM. */
  readonly authorities: string
}

/** The shop's place in the cluster: pods without privileges alone, and none ready before the load balancer knows it. */
export class ShopNamespace extends pulumi.ComponentResource {
  readonly namespace: k8s.core.v1.Namespace
  readonly authorities: k8s.core.v1.ConfigMap

  constructor(name: string, args: ShopNamespaceArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:ShopNamespace', name, {}, opts)
    const options = { parent: this, provider: args.provider }
    this.namespace = new k8s.core.v1.Namespace(
      name,
      {
        metadata: {
          name: NAMESPACE,
          labels: {
            'pod-security.kubernetes.io/enforce': 'restricted',
            'pod-security.kubernetes.io/warn': 'restricted',
            'pod-security.kubernetes.io/audit': 'restricted',
            'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled',
          },
        },
      },
      options
    )
    this.authorities = new k8s.core.v1.ConfigMap(
      name,
      {
        metadata: { name: AUTHORITIES, namespace: this.namespace.metadata.name },
        data: { [AUTHORITIES_FILE]: args.authorities },
      },
      options
    )
    this.registerOutputs({})
  }
}
