import * as pulumi from '@pulumi/pulumi'
import type { AddonContext } from './addon_context.ts'
import { HelmAddon } from './helm_addon.ts'
import { onSystemNodes } from './placement.ts'

/** What the autoscalers read and who moves them, and what rolls a release out step by step and back by itself. */
export class Autoscaling extends pulumi.ComponentResource {
  constructor(name: string, args: AddonContext, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:Autoscaling', name, {}, opts)
    const options = { parent: this, provider: args.provider, dependsOn: args.after }
    new HelmAddon(
      'metrics-server',
      {
        chart: 'metrics-server',
        namespace: 'kube-system',
        values: {
          ...onSystemNodes(),
          replicas: 2,
          podDisruptionBudget: { enabled: true, minAvailable: 1 },
        },
      },
      options
    )
    new HelmAddon(
      'keda',
      {
        chart: 'keda',
        namespace: 'keda',
        values: {
          ...onSystemNodes(),
          operator: { replicaCount: 2 },
          metricsServer: { replicaCount: 2 },
        },
      },
      options
    )
    new HelmAddon(
      'argo-rollouts',
      {
        chart: 'argo-rollouts',
        namespace: 'argo-rollouts',
        values: {
          controller: {
            ...onSystemNodes(),
            replicas: 2,
            metrics: { enabled: true, serviceMonitor: { enabled: true } },
          },
          // Nobody gets a page of it by a link: `kubectl argo rollouts dashboard` shows the same.
          dashboard: { enabled: false },
        },
      },
      options
    )
    this.registerOutputs({})
  }
}
