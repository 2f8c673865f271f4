import * as pulumi from '@pulumi/pulumi'
import { PodRole } from '../pod_role.ts'
import type { AddonContext } from './addon_context.ts'
import { HelmAddon } from './helm_addon.ts'
import { loadBalancerStatements } from './load_balancer_statements.ts'
import { onSystemNodes } from './placement.ts'

/** Turns the chart's Ingress into an application load balancer, and keeps pods in and out of its target groups. */
export class LoadBalancerController extends pulumi.ComponentResource {
  constructor(name: string, args: AddonContext, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:LoadBalancerController', name, {}, opts)
    const role = new PodRole(
      name,
      {
        clusterName: args.clusterName,
        namespace: 'kube-system',
        serviceAccount: 'aws-load-balancer-controller',
        statements: loadBalancerStatements(args.region, args.clusterName, args.vpcId),
      },
      { parent: this }
    )
    new HelmAddon(
      name,
      {
        chart: 'aws-load-balancer-controller',
        namespace: 'kube-system',
        values: {
          ...onSystemNodes(),
          clusterName: args.clusterName,
          region: args.region,
          vpcId: args.vpcId,
          replicaCount: 2,
          enableShield: false,
          enableWaf: false,
          enableWafv2: false,
          // Only Ingresses that say so; a stray Service of type LoadBalancer makes nothing public.
          enableServiceMutatorWebhook: false,
          serviceAccount: { create: true, name: 'aws-load-balancer-controller' },
        },
      },
      { parent: this, provider: args.provider, dependsOn: [...args.after, role] }
    )
    this.registerOutputs({})
  }
}
