import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'
import type { PlannedSubnet, Tier } from './address_plan.ts'

export interface SubnetTierArgs {
  readonly vpcId: pulumi.Input<string>
  readonly tier: Tier
  readonly subnets: readonly PlannedSubnet[]
}

/** How the load balancer controller and Karpenter find their subnets. */
const DISCOVERY: Record<Tier, Record<string, string>> = {
  public: { 'kubernetes.io/role/elb': '1' },
  private: { 'kubernetes.io/role/internal-elb': '1', 'karpenter.sh/discovery': 'holdfast' },
  isolated: {},
}

/** One kind of subnet over all zones, with a route table for each zone, so that a zone's trouble stays its own. */
export class SubnetTier extends pulumi.ComponentResource {
  /** In the zones' order. */
  readonly subnetIds: pulumi.Output<string>[]
  readonly routeTableIds: pulumi.Output<string>[]

  constructor(name: string, args: SubnetTierArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:network:SubnetTier', name, {}, opts)
    const made = args.subnets.map(({ zone, cidr }) => {
      const zoneName = `${name}-${zone}`
      const subnet = new aws.ec2.Subnet(
        zoneName,
        {
          vpcId: args.vpcId,
          availabilityZone: zone,
          cidrBlock: cidr,
          // Nothing gets a public address by standing somewhere: load balancer and NAT ask for theirs.
          mapPublicIpOnLaunch: false,
          tags: { ...tags(zoneName), ...DISCOVERY[args.tier] },
        },
        { parent: this }
      )
      const routes = new aws.ec2.RouteTable(
        zoneName,
        { vpcId: args.vpcId, tags: tags(zoneName) },
        { parent: this }
      )
      new aws.ec2.RouteTableAssociation(
        zoneName,
        { subnetId: subnet.id, routeTableId: routes.id },
        { parent: this }
      )
      return { subnetId: subnet.id, routeTableId: routes.id }
    })
    this.subnetIds = made.map(({ subnetId }) => subnetId)
    this.routeTableIds = made.map(({ routeTableId }) => routeTableId)
    this.registerOutputs({ subnetIds: this.subnetIds, routeTableIds: this.routeTableIds })
  }
}
