import * as aws from '@pulumi/aws'
import type * as pulumi from '@pulumi/pulumi'
import type { Statement } from './policy_document.ts'
import { tags } from './tags.ts'

/** What CloudWatch Logs accepts, in days. */
export const RETENTION_DAYS = [7, 14, 30, 60, 90, 180, 365] as const
export type RetentionDays = (typeof RETENTION_DAYS)[number]

export interface LogGroupArgs {
  readonly name: pulumi.Input<string>
  readonly days: number
  readonly keyArn: pulumi.Input<string>
}

/** A log group with an end and a key. One that a service made by itself would keep its lines for ever, unencrypted by us. */
export function logGroup(
  name: string,
  args: LogGroupArgs,
  opts: pulumi.CustomResourceOptions,
  /** Another than the stack's. */
  region?: string
): aws.cloudwatch.LogGroup {
  return new aws.cloudwatch.LogGroup(
    name,
    {
      name: args.name,
      retentionInDays: args.days,
      kmsKeyId: args.keyArn,
      region,
      tags: tags(name),
    },
    opts
  )
}

/** Lets CloudWatch Logs of this account and region use a key. */
export function logsMayEncrypt(region: string, accountId: pulumi.Output<string>): Statement {
  return {
    Sid: 'LogsMayEncrypt',
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: [
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
      'kms:GenerateDataKey',
      'kms:DescribeKey',
    ],
    Resource: '*',
    Condition: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': accountId.apply(
          (id) => `arn:aws:logs:${region}:${id}:*`
        ),
      },
    },
  }
}
