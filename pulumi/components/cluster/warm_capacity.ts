import * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'

export interface WarmCapacityArgs {
  readonly provider: k8s.Provider
  readonly after: pulumi.Resource[]
  /** How much to keep free, in vCPU. */
  readonly cpu: number
}

/**
 * Pods that do nothing and give way to any other: the machines under them are the ones that a crowd finds waiting. A new
 * machine takes about a minute, a pod that gives way a second.
 */
export class WarmCapacity extends pulumi.ComponentResource {
  constructor(name: string, args: WarmCapacityArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:WarmCapacity', name, {}, opts)
    const options = { parent: this, provider: args.provider, dependsOn: args.after }
    const namespace = new k8s.core.v1.Namespace(
      name,
      {
        metadata: {
          name: 'warm-capacity',
          labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
        },
      },
      options
    )
    const priority = new k8s.scheduling.v1.PriorityClass(
      name,
      {
        metadata: { name: 'gives-way' },
        value: -10,
        globalDefault: false,
        preemptionPolicy: 'Never',
        description: 'Keeps machines warm; any other pod takes its place',
      },
      options
    )
    const labels = { app: 'warm-capacity' }
    new k8s.apps.v1.Deployment(
      name,
      {
        metadata: {
          name: 'warm-capacity',
          namespace: namespace.metadata.name,
          // Room is kept, not waited for: with the pools at their bounds these pods stay pending, and that is fine.
          annotations: { 'pulumi.com/skipAwait': 'true' },
        },
        spec: {
          replicas: args.cpu,
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: {
              priorityClassName: priority.metadata.name,
              terminationGracePeriodSeconds: 0,
              automountServiceAccountToken: false,
              nodeSelector: { 'holdfast.io/nodes': 'shop' },
              securityContext: {
                runAsNonRoot: true,
                runAsUser: 65_535,
                seccompProfile: { type: 'RuntimeDefault' },
              },
              containers: [
                {
                  name: 'pause',
                  image: 'registry.k8s.io/pause:3.10',
                  resources: {
                    requests: { cpu: '1', memory: '1Gi' },
                    limits: { memory: '1Gi' },
                  },
                  securityContext: {
                    allowPrivilegeEscalation: false,
                    readOnlyRootFilesystem: true,
                    capabilities: { drop: ['ALL'] },
                  },
                },
              ],
            },
          },
        },
      },
      options
    )
    this.registerOutputs({})
  }
}
