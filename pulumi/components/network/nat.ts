import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'

export interface NatArgs {
  readonly zones: readonly string[]
  /** `one` costs a third; its zone's failure takes the way out from all of them. */
  readonly gateways: 'one' | 'one-per-zone'
  readonly publicSubnetIds: readonly pulumi.Input<string>[]
  /** Without it there is no way out to lead to. */
  readonly internetGateway: pulumi.Resource
  readonly privateRouteTableIds: readonly pulumi.Input<string>[]
}

/** The way out for pods: to Stripe, the mail server and whatever has no endpoint of its own. Nothing comes in by it. */
export class Nat extends pulumi.ComponentResource {
  /** Whom others see: addresses to give to a provider that asks for a list. */
  readonly publicAddresses: pulumi.Output<string>[]

  constructor(name: string, args: NatArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:network:Nat', name, {}, opts)
    const count = args.gateways === 'one' ? 1 : args.zones.length
    const gateways = args.zones.slice(0, count).map((zone, index) => {
      const zoneName = `${name}-${zone}`
      const address = new aws.ec2.Eip(
        zoneName,
        { domain: 'vpc', tags: tags(zoneName) },
        { parent: this }
      )
      const gateway = new aws.ec2.NatGateway(
        zoneName,
        {
          allocationId: address.id,
          subnetId: at(args.publicSubnetIds, index),
          tags: tags(zoneName),
        },
        { parent: this, dependsOn: args.internetGateway }
      )
      return { gateway, address: address.publicIp }
    })
    args.zones.forEach((zone, index) => {
      new aws.ec2.Route(
        `${name}-${zone}`,
        {
          routeTableId: at(args.privateRouteTableIds, index),
          destinationCidrBlock: '0.0.0.0/0',
          natGatewayId: at(gateways, index % count).gateway.id,
        },
        { parent: this }
      )
    })
    this.publicAddresses = gateways.map(({ address }) => address)
    this.registerOutputs({ publicAddresses: this.publicAddresses })
  }
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index]
  if (value === undefined) throw new Error(`The network has no zone number ${index + 1}.`)
  return value
}
