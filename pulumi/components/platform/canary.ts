import { join } from 'node:path'
import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { assumedBy, policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

export interface CanaryArgs {
  readonly region: string
  readonly domain: pulumi.Input<string>
  readonly bucket: pulumi.Input<string>
  readonly bucketArn: pulumi.Input<string>
}

const SOURCE = join(import.meta.dirname, '../../platform/canary/shopper.js')
const PREFIX = 'canary'

/** Names are 21 letters at most. */
export function canaryName(): string {
  return `shopper-${pulumi.getStack()}`
}

/** Looks at the shop from outside, every five minutes, whether somebody else does or not. */
export class Canary extends pulumi.ComponentResource {
  constructor(name: string, args: CanaryArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:Canary', name, {}, opts)
    const parent = { parent: this }
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    const role = new aws.iam.Role(
      name,
      { assumeRolePolicy: assumedBy('lambda.amazonaws.com', accountId), tags: tags(name) },
      parent
    )
    const allowed = new aws.iam.RolePolicy(
      name,
      {
        role: role.id,
        policy: policyDocument(
          {
            Sid: 'KeepResults',
            Action: ['s3:PutObject', 's3:GetObject'],
            Resource: pulumi.interpolate`${args.bucketArn}/${PREFIX}/*`,
          },
          { Sid: 'FindBucket', Action: 's3:GetBucketLocation', Resource: args.bucketArn },
          {
            Sid: 'CountResults',
            Action: 'cloudwatch:PutMetricData',
            Resource: '*',
            Condition: { StringEquals: { 'cloudwatch:namespace': 'CloudWatchSynthetics' } },
          },
          {
            Sid: 'LogRuns',
            Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: pulumi.interpolate`arn:aws:logs:${args.region}:${accountId}:log-group:/aws/lambda/cwsyn-${canaryName()}-*`,
          }
        ),
      },
      parent
    )
    const script = new aws.s3.BucketObjectv2(
      name,
      {
        bucket: args.bucket,
        key: `${PREFIX}/source/shopper.zip`,
        source: new pulumi.asset.AssetArchive({
          'nodejs/node_modules/shopper.js': new pulumi.asset.FileAsset(SOURCE),
        }),
        tags: tags(name),
      },
      parent
    )
    new aws.synthetics.Canary(
      name,
      {
        name: canaryName(),
        artifactS3Location: pulumi.interpolate`s3://${args.bucket}/${PREFIX}`,
        artifactConfig: { s3Encryption: { encryptionMode: 'SSE_S3' } },
        executionRoleArn: role.arn,
        handler: 'shopper.handler',
        runtimeVersion: 'syn-nodejs-puppeteer-13.0',
        s3Bucket: args.bucket,
        s3Key: script.key,
        s3Version: script.versionId,
        schedule: { expression: 'rate(5 minutes)' },
        runConfig: {
          timeoutInSeconds: 60,
          environmentVariables: { SHOP_DOMAIN: args.domain },
        },
        successRetentionPeriod: 7,
        failureRetentionPeriod: 30,
        startCanary: true,
        deleteLambda: true,
        tags: tags(name),
      },
      { parent: this, dependsOn: allowed }
    )
    this.registerOutputs({})
  }
}
