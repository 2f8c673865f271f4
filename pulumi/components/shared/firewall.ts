import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from './tags.ts'

type Peer =
  | { readonly securityGroupId: pulumi.Input<string> }
  | { readonly prefixListId: pulumi.Input<string> }
  | { readonly cidr: pulumi.Input<string> }

interface Rule {
  /** Part of the rule's name. */
  readonly name: string
  readonly port: number
  /** Why it is needed: the rule's description, which a test demands. */
  readonly reason: string
}

export interface FirewallArgs {
  readonly vpcId: pulumi.Input<string>
  /** What stands behind it. */
  readonly description: string
  readonly allowFrom?: readonly (Rule & { readonly from: Peer })[]
  readonly allowTo?: readonly (Rule & { readonly to: Peer })[]
}

/**
 * A security group without the usual "all outwards": one rule per peer and TCP port, each with its reason. Rules are
 * resources of their own, so that two groups may name each other.
 */
export class Firewall extends pulumi.ComponentResource {
  readonly id: pulumi.Output<string>
  private readonly name: string

  constructor(name: string, args: FirewallArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:shared:Firewall', name, {}, opts)
    const group = new aws.ec2.SecurityGroup(
      name,
      { vpcId: args.vpcId, description: args.description, tags: tags(name) },
      { parent: this }
    )
    this.id = group.id
    this.name = name
    for (const rule of args.allowFrom ?? []) this.allowFrom(rule, rule.from)
    for (const rule of args.allowTo ?? []) this.allowTo(rule, rule.to)
    this.registerOutputs({ id: this.id })
  }

  allowFrom(rule: Rule, from: Peer): void {
    const name = `${this.name}-from-${rule.name}`
    new aws.vpc.SecurityGroupIngressRule(name, this.ruleArgs(name, rule, from), { parent: this })
  }

  allowTo(rule: Rule, to: Peer): void {
    const name = `${this.name}-to-${rule.name}`
    new aws.vpc.SecurityGroupEgressRule(name, this.ruleArgs(name, rule, to), { parent: this })
  }

  private ruleArgs(name: string, rule: Rule, peer: Peer) {
    return {
      securityGroupId: this.id,
      description: rule.reason,
      ipProtocol: 'tcp',
      fromPort: rule.port,
      toPort: rule.port,
      tags: tags(name),
      ...peerArgs(peer),
    }
  }
}

function peerArgs(peer: Peer) {
  if ('securityGroupId' in peer) return { referencedSecurityGroupId: peer.securityGroupId }
  if ('prefixListId' in peer) return { prefixListId: peer.prefixListId }
  return { cidrIpv4: peer.cidr }
}
