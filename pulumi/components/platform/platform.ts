import * as aws from '@pulumi/aws'
import type * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'
import { DATABASE_NAME } from '../database/aurora.ts'
import { GLOBAL_REGION } from '../shared/certificate.ts'
import { Alarms } from './alarms.ts'
import { Canary, canaryName } from './canary.ts'
import { Dashboard } from './dashboard.ts'
import { DatabaseRole } from './database_role.ts'
import { Deployer, type DeployerArgs, releaseParameter } from './deployer.ts'
import { FileBackups } from './file_backups.ts'
import { MailSender } from './mail_sender.ts'
import { Pager } from './pager.ts'
import type { PlatformSettings } from './platform_settings.ts'
import { ShopNamespace } from './shop_namespace.ts'
import { ShopRelease } from './shop_release.ts'
import { ShopRoles } from './shop_roles.ts'
import { ShopSecrets } from './shop_secrets.ts'
import { type ShopFacts, shopValues } from './shop_values.ts'
import { Spending } from './spending.ts'
import { type WatchedThings, watchedOf } from './watched.ts'

type Coming<Names extends string> = Readonly<Record<Names, pulumi.Input<string>>>

export interface PlatformArgs extends PlatformSettings {
  readonly provider: k8s.Provider
  readonly authorities: string
  readonly facts: Omit<ShopFacts, 'imageTag'>
  readonly database: Coming<
    'ownerSecretArn' | 'writerEndpoint' | 'applicationEndpoint' | 'readerEndpoint'
  >
  readonly edge: Coming<
    'zoneId' | 'imagesBucketArn' | 'logsBucketArn' | 'storageKeyArn' | 'mailIdentityArn'
  >
  readonly watched: Omit<WatchedThings, 'region' | 'balancerSuffix' | 'canaryName'>
  readonly deployer: Pick<
    DeployerArgs,
    'clusterName' | 'clusterArn' | 'repositoryArns' | 'assetsBucketArn' | 'distributionArn'
  >
}

/** The shop itself in its cluster, wired to all the rest, and the eyes on it. */
export class Platform extends pulumi.ComponentResource {
  readonly deployRoleArn: pulumi.Output<string>
  readonly rollbackAlarmName: pulumi.Output<string>
  readonly pagerTopicArn: pulumi.Output<string>

  constructor(name: string, args: PlatformArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:Platform', name, {}, opts)
    const parent = { parent: this }
    const { topicArn } = new Pager('pager', { endpoint: args.pager }, parent)
    this.pagerTopicArn = topicArn
    const shop = this.sell(args)
    this.rollbackAlarmName = this.watch(args, shop)

    new Spending('spending', { monthlyBudgetUsd: args.monthlyBudgetUsd, topicArn }, parent)
    new FileBackups(
      'files',
      {
        bucketArn: args.edge.imagesBucketArn,
        keyArn: args.edge.storageKeyArn,
        days: args.backupDays,
        topicArn,
        protect: args.protect,
      },
      parent
    )
    const deployer = new Deployer(
      'deployer',
      {
        ...args.deployer,
        region: args.region,
        repository: args.githubRepository,
        environment: args.githubEnvironment,
        provider: args.githubProvider,
      },
      parent
    )
    this.deployRoleArn = deployer.roleArn
    this.registerOutputs({
      deployRoleArn: this.deployRoleArn,
      rollbackAlarmName: this.rollbackAlarmName,
    })
  }

  private sell(args: PlatformArgs): ShopRelease {
    const parent = { parent: this }
    const { provider, protect } = args
    const keyArn = args.edge.storageKeyArn
    const place = new ShopNamespace('shop', { provider, authorities: args.authorities }, parent)
    const mail = new MailSender(
      'mail',
      { region: args.region, identityArn: args.edge.mailIdentityArn, keyArn, protect },
      parent
    )
    const secrets = new ShopSecrets(
      'secrets',
      {
        ...args.database,
        readerEndpoint:
          args.capacity.database.readers > 0 ? args.database.readerEndpoint : undefined,
        databaseName: DATABASE_NAME,
        region: args.region,
        provider,
        place,
        keyArn,
        mailSecretName: mail.secretName,
        protect,
      },
      parent
    )
    const role = new DatabaseRole(
      'database-role',
      {
        provider,
        place,
        secrets,
        writerEndpoint: args.database.writerEndpoint,
        databaseName: DATABASE_NAME,
      },
      parent
    )
    const roles = new ShopRoles(
      'shop',
      {
        clusterName: args.deployer.clusterName,
        imagesBucketArn: args.edge.imagesBucketArn,
        keyArn,
      },
      parent
    )
    const imageTag = aws.ssm.getParameterOutput({ name: releaseParameter() }, parent).value
    return new ShopRelease(
      'shop',
      {
        provider,
        place,
        values: shopValues(args, { ...args.facts, imageTag }),
        zoneId: args.edge.zoneId,
        originDomain: args.facts.originDomain,
        after: [role.job, ...secrets.ready, ...roles.made, place.authorities],
      },
      parent
    )
  }

  private watch(args: PlatformArgs, shop: ShopRelease): pulumi.Output<string> {
    const parent = { parent: this }
    const global = new Pager(
      'pager-global',
      { endpoint: args.pager, region: GLOBAL_REGION },
      parent
    )
    new Canary(
      'canary',
      {
        region: args.region,
        domain: args.facts.domain,
        bucket: args.facts.logsBucket,
        bucketArn: args.edge.logsBucketArn,
      },
      parent
    )
    const watched = watchedOf({
      ...args.watched,
      region: args.region,
      balancerSuffix: shop.balancerSuffix,
      canaryName: canaryName(),
    })
    new Dashboard('shop', { region: args.region, watched }, parent)
    const alarms = new Alarms(
      'alarm',
      { watched, topicArn: this.pagerTopicArn, globalTopicArn: global.topicArn },
      parent
    )
    return alarms.rollbackAlarmName
  }
}
