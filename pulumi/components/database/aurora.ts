import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import type { Capacity } from '../../capacity/capacity.ts'
import { tags } from '../shared/tags.ts'
import { monitoringRole } from './monitoring_role.ts'
import { Parameters } from './parameters.ts'
import { POSTGRES_MAJOR } from './postgres_version.ts'

export const DATABASE_NAME = 'holdfast'
/** Owns every table; migrations alone sign in as it. */
export const OWNER = 'holdfast'

export interface AuroraArgs {
  readonly capacity: Capacity['database']
  readonly zones: pulumi.Input<string[]>
  readonly subnetIds: pulumi.Input<string[]>
  readonly securityGroupId: pulumi.Input<string>
  readonly keyArn: pulumi.Input<string>
  readonly backupDays: number
  /** Neither AWS nor Pulumi lets go of it without being told twice. */
  readonly protect: boolean
}

/** A sleeping database wakes in some 15 seconds; only where that may happen is it put to sleep. */
const SECONDS_UNTIL_SLEEP = 1_800

/**
 * Aurora PostgreSQL Serverless v2: a writer, and readers in the other zones that take over within a minute. All share
 * one storage, six copies over three zones, so nothing committed is lost with an instance or a zone.
 */
export class Aurora extends pulumi.ComponentResource {
  readonly cluster: aws.rds.Cluster
  readonly instances: aws.rds.ClusterInstance[]

  constructor(name: string, args: AuroraArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:database:Aurora', name, {}, opts)
    const parent = { parent: this }
    const parameters = new Parameters(`${name}-parameters`, parent)
    const subnets = new aws.rds.SubnetGroup(
      name,
      { subnetIds: args.subnetIds, description: 'Isolated subnets', tags: tags(name) },
      parent
    )
    const sleeps = args.capacity.minAcu === 0
    this.cluster = new aws.rds.Cluster(
      name,
      {
        clusterIdentifier: `holdfast-${pulumi.getStack()}`,
        engine: 'aurora-postgresql',
        engineMode: 'provisioned',
        engineVersion: String(POSTGRES_MAJOR),
        databaseName: DATABASE_NAME,
        masterUsername: OWNER,
        // RDS makes the password, keeps it in Secrets Manager and changes it every seven days.
        manageMasterUserPassword: true,
        masterUserSecretKmsKeyId: args.keyArn,
        dbSubnetGroupName: subnets.name,
        dbClusterParameterGroupName: parameters.clusterGroup,
        vpcSecurityGroupIds: [args.securityGroupId],
        storageEncrypted: true,
        kmsKeyId: args.keyArn,
        serverlessv2ScalingConfiguration: {
          minCapacity: args.capacity.minAcu,
          maxCapacity: args.capacity.maxAcu,
          ...(sleeps ? { secondsUntilAutoPause: SECONDS_UNTIL_SLEEP } : {}),
        },
        backupRetentionPeriod: args.backupDays,
        preferredBackupWindow: '03:00-03:30',
        preferredMaintenanceWindow: 'tue:04:00-tue:05:00',
        copyTagsToSnapshot: true,
        enabledCloudwatchLogsExports: ['postgresql'],
        deletionProtection: args.protect,
        skipFinalSnapshot: !args.protect,
        finalSnapshotIdentifier: args.protect ? `holdfast-${pulumi.getStack()}-final` : undefined,
        applyImmediately: false,
        tags: tags(name),
      },
      { parent: this, protect: args.protect }
    )
    const role = monitoringRole(`${name}-monitoring`, parent)
    const zones = pulumi.output(args.zones)
    this.instances = Array.from({ length: 1 + args.capacity.readers }, (_, index) => {
      const instanceName = index === 0 ? `${name}-writer` : `${name}-reader-${index}`
      return new aws.rds.ClusterInstance(
        instanceName,
        {
          clusterIdentifier: this.cluster.id,
          identifier: `holdfast-${pulumi.getStack()}-${index + 1}`,
          engine: 'aurora-postgresql',
          engineVersion: this.cluster.engineVersion,
          instanceClass: 'db.serverless',
          availabilityZone: zones.apply((all) => all[index % all.length] ?? ''),
          dbParameterGroupName: parameters.instanceGroup,
          dbSubnetGroupName: subnets.name,
          publiclyAccessible: false,
          // Readers of tiers 0 and 1 keep the writer's size: what takes over is as large as what fell.
          promotionTier: index === 0 ? 0 : 1,
          performanceInsightsEnabled: true,
          performanceInsightsKmsKeyId: args.keyArn,
          performanceInsightsRetentionPeriod: 7,
          monitoringInterval: 60,
          monitoringRoleArn: role.arn,
          autoMinorVersionUpgrade: true,
          copyTagsToSnapshot: true,
          tags: tags(instanceName),
        },
        { parent: this, protect: args.protect }
      )
    })
    this.registerOutputs({ endpoint: this.cluster.endpoint })
  }
}
