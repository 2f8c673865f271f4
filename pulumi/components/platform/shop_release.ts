import { join } from 'node:path'
import * as aws from '@pulumi/aws'
import * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'
import type { HoldfastValues } from './holdfast_values.ts'
import type { ShopNamespace } from './shop_namespace.ts'
import { loadBalancerName } from './shop_values.ts'

const CHART = join(import.meta.dirname, '../../../helm/holdfast')

export interface ShopReleaseArgs {
  readonly provider: k8s.Provider
  readonly place: ShopNamespace
  readonly values: HoldfastValues
  readonly zoneId: pulumi.Input<string>
  readonly originDomain: pulumi.Input<string>
  /** Logins and roles: its first migration needs them. */
  readonly after: pulumi.Resource[]
}

/**
 * The shop's chart, by Helm itself: its migration is a hook, which runs before anything is rolled out. Afterwards the
 * name by which CloudFront looks for the load balancer is led to the one that the chart's Ingress brought about.
 */
export class ShopRelease extends pulumi.ComponentResource {
  readonly release: k8s.helm.v3.Release
  /** The part of its ARN that CloudWatch counts it under. */
  readonly balancerSuffix: pulumi.Output<string>

  constructor(name: string, args: ShopReleaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:ShopRelease', name, {}, opts)
    this.release = new k8s.helm.v3.Release(
      name,
      {
        name: 'holdfast',
        chart: CHART,
        namespace: args.place.namespace.metadata.name,
        // What the chart decides for this stage; what the platform knows lies over it.
        valueYamlFiles: [new pulumi.asset.FileAsset(stageValues())],
        values: { ...args.values },
        // A migration that fails rolls nothing out, and a release that fails is taken back.
        atomic: true,
        timeout: 900,
      },
      { parent: this, provider: args.provider, dependsOn: args.after }
    )
    const balancer = aws.lb.getLoadBalancerOutput(
      { name: loadBalancerName() },
      { parent: this, dependsOn: [this.release] }
    )
    this.balancerSuffix = balancer.arnSuffix
    new aws.route53.Record(
      name,
      {
        zoneId: args.zoneId,
        name: args.originDomain,
        type: 'A',
        aliases: [{ name: balancer.dnsName, zoneId: balancer.zoneId, evaluateTargetHealth: true }],
      },
      { parent: this }
    )
    this.registerOutputs({ balancerSuffix: this.balancerSuffix })
  }
}

/** The chart's own file for what serves the public, and the one for all other stacks. */
function stageValues(): string {
  const stage = pulumi.getStack() === 'production' ? 'production' : 'staging'
  return join(CHART, 'values', `${stage}.yaml`)
}
