import * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'
import { type ChartName, chartOf } from './charts.ts'

export interface HelmAddonArgs {
  readonly chart: ChartName
  /** Made if it is not there. */
  readonly namespace: string
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * A third party's chart, installed by Helm as it is, hooks included. All or nothing: one that does not become healthy is
 * taken back, and the run says so.
 */
export class HelmAddon extends pulumi.ComponentResource {
  readonly release: k8s.helm.v3.Release

  constructor(name: string, args: HelmAddonArgs, opts: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:HelmAddon', name, {}, opts)
    const { version, repo, chart } = chartOf(args.chart)
    this.release = new k8s.helm.v3.Release(
      name,
      {
        name: args.chart,
        chart: chart ?? args.chart,
        version,
        ...(repo === undefined ? {} : { repositoryOpts: { repo } }),
        namespace: args.namespace,
        createNamespace: args.namespace !== 'kube-system',
        atomic: true,
        timeout: 600,
        values: { ...args.values },
      },
      // Written on the release itself: what it needs is then also there until it is gone.
      { parent: this, dependsOn: opts.dependsOn }
    )
    this.registerOutputs({})
  }
}
