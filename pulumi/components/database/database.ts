import * as pulumi from '@pulumi/pulumi'
import { EncryptionKey } from '../shared/encryption_key.ts'
import { Firewall } from '../shared/firewall.ts'
import { logGroup, logsMayEncrypt } from '../shared/log_group.ts'
import { ApplicationLogin } from './application_login.ts'
import { Aurora } from './aurora.ts'
import { BackupCopies } from './backup_copies.ts'
import { ConnectionProxy } from './connection_proxy.ts'
import type { DatabaseSettings } from './database_settings.ts'

export interface DatabaseArgs extends DatabaseSettings {
  readonly vpcId: pulumi.Input<string>
  readonly vpcCidr: pulumi.Input<string>
  readonly zones: pulumi.Input<string[]>
  /** Without a way out. */
  readonly isolatedSubnetIds: pulumi.Input<string[]>
  /** For the function that changes passwords: it has to reach Secrets Manager. */
  readonly privateSubnetIds: pulumi.Input<string[]>
}

/** Where truth lives, with everything that keeps it: firewall, keys, logins, backups here and elsewhere. */
export class Database extends pulumi.ComponentResource {
  /** Always the writer itself: what migrations use. */
  readonly writerEndpoint: pulumi.Output<string>
  /** What API and worker use: the writer, or the proxy before it. */
  readonly applicationEndpoint: pulumi.Output<string>
  readonly readerEndpoint: pulumi.Output<string>
  readonly clusterIdentifier: pulumi.Output<string>
  /** Who may come in is said by the project whose pods it is: cluster. */
  readonly securityGroupId: pulumi.Output<string>
  readonly ownerSecretArn: pulumi.Output<string>
  readonly applicationSecretArn: pulumi.Output<string>
  readonly keyArn: pulumi.Output<string>

  constructor(name: string, args: DatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:database:Database', name, {}, opts)
    const parent = { parent: this }
    const { protect, keyArn } = { protect: args.protect, keyArn: this.makeKey(name, args) }
    this.keyArn = keyArn

    const door = new Firewall(name, { vpcId: args.vpcId, description: 'Aurora PostgreSQL' }, parent)
    this.securityGroupId = door.id
    const rotation = new Firewall(
      `${name}-rotation`,
      {
        vpcId: args.vpcId,
        description: 'The function that changes the shop’s database password',
        allowTo: [
          {
            name: 'database',
            port: 5432,
            to: { securityGroupId: door.id },
            reason: 'Sets the new password and tries it',
          },
          {
            name: 'secrets',
            port: 443,
            to: { cidr: '0.0.0.0/0' },
            reason: 'Secrets Manager, by its endpoint or the NAT',
          },
        ],
      },
      parent
    )
    door.allowFrom(
      { name: 'rotation', port: 5432, reason: 'The function that changes the shop’s password' },
      { securityGroupId: rotation.id }
    )

    logGroup(
      name,
      {
        name: `/aws/rds/cluster/holdfast-${pulumi.getStack()}/postgresql`,
        days: args.logDays,
        keyArn,
      },
      parent
    )
    const aurora = new Aurora(
      name,
      {
        capacity: args.capacity,
        zones: args.zones,
        subnetIds: args.isolatedSubnetIds,
        securityGroupId: door.id,
        keyArn,
        backupDays: args.backupDays,
        protect,
      },
      parent
    )
    const { cluster } = aurora
    this.writerEndpoint = cluster.endpoint
    this.readerEndpoint = cluster.readerEndpoint
    this.clusterIdentifier = cluster.clusterIdentifier
    this.ownerSecretArn = cluster.masterUserSecrets.apply((secrets) => secrets[0]?.secretArn ?? '')

    const login = new ApplicationLogin(
      `${name}-login`,
      {
        endpoint: cluster.endpoint,
        ownerSecretArn: this.ownerSecretArn,
        region: args.region,
        keyArn,
        subnetIds: args.privateSubnetIds,
        firewall: rotation,
        rotateAfterDays: args.rotateAfterDays,
        protect,
      },
      parent
    )
    this.applicationSecretArn = login.secretArn
    new BackupCopies(
      `${name}-backup`,
      {
        resourceArn: cluster.arn,
        keyArn,
        copyRegion: args.copyRegion,
        everyHours: args.copyEveryHours,
        days: args.backupDays,
        protect,
      },
      parent
    )
    this.applicationEndpoint = args.proxy
      ? this.putProxyBefore(name, args, aurora, door)
      : cluster.endpoint
    this.registerOutputs({
      writerEndpoint: this.writerEndpoint,
      applicationEndpoint: this.applicationEndpoint,
      readerEndpoint: this.readerEndpoint,
    })
  }

  private makeKey(name: string, args: DatabaseArgs): pulumi.Output<string> {
    const key = new EncryptionKey(
      name,
      {
        description: 'The database, its backups, logs and logins',
        statements: (account) => [logsMayEncrypt(args.region, account)],
        protect: args.protect,
      },
      { parent: this }
    )
    return key.arn
  }

  /** The proxy stands behind the same door as the database, and may pass it. */
  private putProxyBefore(
    name: string,
    args: DatabaseArgs,
    { cluster }: Aurora,
    door: Firewall
  ): pulumi.Output<string> {
    const own = { name: 'proxy', port: 5432, reason: 'RDS Proxy opens the shared connections' }
    door.allowFrom(own, { securityGroupId: door.id })
    door.allowTo(own, { securityGroupId: door.id })
    const proxy = new ConnectionProxy(
      `${name}-proxy`,
      {
        clusterIdentifier: cluster.clusterIdentifier,
        subnetIds: args.isolatedSubnetIds,
        securityGroupId: door.id,
        secretArn: this.applicationSecretArn,
        keyArn: this.keyArn,
      },
      { parent: this }
    )
    return proxy.endpoint
  }
}
