import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { EncryptionKey } from '../shared/encryption_key.ts'
import { policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

export interface PagerArgs {
  /** A pager's https address, or a mail address. */
  readonly endpoint: string
  /** Another than the stack's: alarms ring in their own region. */
  readonly region?: string
}

/** Services that may ring: each in this account's name alone. */
const CALLERS = {
  alarms: 'cloudwatch.amazonaws.com',
  budgets: 'budgets.amazonaws.com',
  anomalies: 'costalerts.amazonaws.com',
  backups: 'backup.amazonaws.com',
} as const

/** Where everything that should wake somebody ends up. */
export class Pager extends pulumi.ComponentResource {
  readonly topicArn: pulumi.Output<string>

  constructor(name: string, args: PagerArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:Pager', name, {}, opts)
    const parent = { parent: this }
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    const ofThisAccount = { StringEquals: { 'aws:SourceAccount': accountId } }
    const key = new EncryptionKey(
      name,
      {
        description: 'Messages to the pager',
        statements: () => [
          {
            Sid: 'CallersMayEncrypt',
            Principal: { Service: Object.values(CALLERS) },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
            Resource: '*',
            Condition: ofThisAccount,
          },
        ],
        region: args.region,
        protect: false,
      },
      parent
    )
    const topic = new aws.sns.Topic(
      name,
      {
        name: `holdfast-${pulumi.getStack()}-pager`,
        kmsMasterKeyId: key.arn,
        signatureVersion: 2,
        region: args.region,
        tags: tags(name),
      },
      parent
    )
    new aws.sns.TopicPolicy(
      name,
      {
        arn: topic.arn,
        region: args.region,
        policy: policyDocument({
          Sid: 'CallersMayRing',
          Principal: { Service: Object.values(CALLERS) },
          Action: 'sns:Publish',
          Resource: topic.arn,
          Condition: ofThisAccount,
        }),
      },
      parent
    )
    new aws.sns.TopicSubscription(
      name,
      {
        topic: topic.arn,
        protocol: args.endpoint.startsWith('https://') ? 'https' : 'email',
        endpoint: args.endpoint,
        region: args.region,
      },
      parent
    )
    this.topicArn = topic.arn
    this.registerOutputs({ topicArn: this.topicArn })
  }
}
