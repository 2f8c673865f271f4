import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'

export interface Door {
  readonly name: string
  readonly securityGroupId: pulumi.Input<string>
  readonly port: number
  readonly reason: string
}

export interface DoorsArgs {
  readonly nodesSecurityGroupId: pulumi.Input<string>
  readonly doors: readonly Door[]
}

/**
 * Opens the databases' security groups for the cluster's machines. Which of the pods on them may pass is said by the
 * chart's network policies.
 */
export class Doors extends pulumi.ComponentResource {
  constructor(name: string, args: DoorsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:Doors', name, {}, opts)
    for (const door of args.doors) {
      new aws.vpc.SecurityGroupIngressRule(
        `${name}-${door.name}`,
        {
          securityGroupId: door.securityGroupId,
          referencedSecurityGroupId: args.nodesSecurityGroupId,
          ipProtocol: 'tcp',
          fromPort: door.port,
          toPort: door.port,
          description: door.reason,
          tags: tags(`${name}-${door.name}`),
        },
        { parent: this }
      )
    }
    this.registerOutputs({})
  }
}
