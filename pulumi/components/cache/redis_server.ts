import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { Firewall } from '../shared/firewall.ts'
import { logGroup } from '../shared/log_group.ts'
import { randomPassword } from '../shared/random_password.ts'
import { StoredSecret } from '../shared/stored_secret.ts'
import { tags } from '../shared/tags.ts'

/** Valkey speaks Redis' language, under an open licence, for a fifth less. */
const ENGINE = { engine: 'valkey', engineVersion: '8.1' } as const
const FAMILY = 'valkey8'
export const REDIS_PORT = 6379

export interface RedisServerArgs {
  readonly role: 'cache' | 'state'
  readonly nodeType: string
  readonly replicas: number
  /** Of its own kind, beside what every server gets. */
  readonly parameters: Readonly<Record<string, string>>
  /** Daily snapshots are kept for so many days; 0: none are taken. */
  readonly snapshotDays: number
  readonly vpcId: pulumi.Input<string>
  readonly subnetIds: pulumi.Input<string[]>
  readonly keyArn: pulumi.Input<string>
  readonly logDays: number
  readonly protect: boolean
}

/**
 * One node that is written and replicas in other zones, one of which takes over within seconds under the same name.
 * TLS and a password are required. Not in cluster mode: the shop's clients follow one address.
 */
export class RedisServer extends pulumi.ComponentResource {
  readonly endpoint: pulumi.Output<string>
  readonly replicationGroupId: pulumi.Output<string>
  readonly securityGroupId: pulumi.Output<string>
  readonly secretArn: pulumi.Output<string>

  constructor(name: string, args: RedisServerArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cache:RedisServer', name, {}, opts)
    const parent = { parent: this }
    const stack = pulumi.getStack()
    const firewall = new Firewall(
      name,
      { vpcId: args.vpcId, description: `Redis-compatible server: ${args.role}` },
      parent
    )
    const subnets = new aws.elasticache.SubnetGroup(
      name,
      { subnetIds: args.subnetIds, description: 'Isolated subnets', tags: tags(name) },
      parent
    )
    const parameters = new aws.elasticache.ParameterGroup(
      name,
      {
        family: FAMILY,
        description: `Holdfast ${args.role}`,
        parameters: Object.entries(args.parameters).map(([key, value]) => ({ name: key, value })),
        tags: tags(name),
      },
      parent
    )
    const logs = (['slow-log', 'engine-log'] as const).map((kind) => ({
      kind,
      group: logGroup(
        `${name}-${kind}`,
        {
          name: `/aws/elasticache/holdfast-${stack}-${args.role}/${kind}`,
          days: args.logDays,
          keyArn: args.keyArn,
        },
        parent
      ),
    }))
    const password = randomPassword(this, 64)
    const hasReplica = args.replicas > 0
    const group = new aws.elasticache.ReplicationGroup(
      name,
      {
        ...ENGINE,
        replicationGroupId: `holdfast-${stack}-${args.role}`,
        description: `Holdfast ${args.role}`,
        nodeType: args.nodeType,
        numCacheClusters: 1 + args.replicas,
        automaticFailoverEnabled: hasReplica,
        multiAzEnabled: hasReplica,
        port: REDIS_PORT,
        parameterGroupName: parameters.name,
        subnetGroupName: subnets.name,
        securityGroupIds: [firewall.id],
        atRestEncryptionEnabled: true,
        kmsKeyId: args.keyArn,
        transitEncryptionEnabled: true,
        transitEncryptionMode: 'required',
        authToken: password,
        authTokenUpdateStrategy: 'ROTATE',
        snapshotRetentionLimit: args.snapshotDays,
        snapshotWindow: '02:00-03:00',
        maintenanceWindow: 'tue:05:00-tue:06:00',
        finalSnapshotIdentifier:
          args.protect && args.snapshotDays > 0
            ? `holdfast-${stack}-${args.role}-final`
            : undefined,
        autoMinorVersionUpgrade: true,
        applyImmediately: false,
        logDeliveryConfigurations: logs.map(({ kind, group: { name: destination } }) => ({
          destination,
          destinationType: 'cloudwatch-logs',
          logFormat: 'json',
          logType: kind,
        })),
        tags: tags(name),
      },
      // The password is turned by scripts/turn_redis_password.sh, not by the next run's draw.
      { parent: this, protect: args.protect, ignoreChanges: ['authToken'] }
    )
    const secret = new StoredSecret(
      name,
      {
        path: `redis/${args.role}`,
        description: `The password of Redis ${args.role}`,
        keyArn: args.keyArn,
        firstValue: pulumi.jsonStringify({
          host: group.primaryEndpointAddress,
          port: REDIS_PORT,
          password,
        }),
        protect: args.protect,
      },
      parent
    )
    this.endpoint = group.primaryEndpointAddress
    this.replicationGroupId = group.replicationGroupId
    this.securityGroupId = firewall.id
    this.secretArn = secret.arn
    this.registerOutputs({ endpoint: this.endpoint, secretArn: this.secretArn })
  }
}
