import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { GLOBAL_REGION } from '../shared/certificate.ts'
import { policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'

const SOURCE = join(import.meta.dirname, '../../edge/functions')

/** Code that runs at the edge: two functions of a millisecond on every page, and one that reads bodies. */
export class EdgeFunctions extends pulumi.ComponentResource {
  readonly viewerRequestArn: pulumi.Output<string>
  readonly viewerResponseArn: pulumi.Output<string>
  /** A version, as CloudFront demands it. */
  readonly reportsArn: pulumi.Output<string>
  readonly experimentsArn: pulumi.Output<string>

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:edge:EdgeFunctions', name, {}, opts)
    const experiments = new aws.cloudfront.KeyValueStore(
      name,
      {
        name: `holdfast-${pulumi.getStack()}-experiments`,
        comment: 'The running experiment: key "experiment", value such as {"b": 10}',
      },
      { parent: this }
    )
    this.experimentsArn = experiments.arn
    this.viewerRequestArn = this.viewerFunction(`${name}-viewer-request`, 'viewer_request.js', [
      experiments.arn,
    ])
    this.viewerResponseArn = this.viewerFunction(
      `${name}-viewer-response`,
      'viewer_response.js',
      []
    )
    this.reportsArn = this.reports(`${name}-reports`)
    this.registerOutputs({ experimentsArn: this.experimentsArn })
  }

  private viewerFunction(
    name: string,
    file: string,
    keyValueStoreAssociations: pulumi.Input<string>[]
  ): pulumi.Output<string> {
    const made = new aws.cloudfront.Function(
      name,
      {
        name: `holdfast-${pulumi.getStack()}-${file.replace(/\W/g, '-')}`,
        runtime: 'cloudfront-js-2.0',
        code: readFileSync(join(SOURCE, file), 'utf8'),
        publish: true,
        keyValueStoreAssociations,
      },
      { parent: this }
    )
    return made.arn
  }

  private reports(name: string): pulumi.Output<string> {
    const functionName = `holdfast-${pulumi.getStack()}-reports`
    const accountId = aws.getCallerIdentityOutput({}, { parent: this }).accountId
    const role = new aws.iam.Role(
      name,
      {
        assumeRolePolicy: policyDocument({
          Sid: 'EdgeAssumes',
          Principal: { Service: ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'] },
          Action: 'sts:AssumeRole',
        }),
        tags: tags(name),
      },
      { parent: this }
    )
    new aws.iam.RolePolicy(
      name,
      {
        role: role.id,
        policy: policyDocument({
          Sid: 'LogAtTheEdge',
          Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
          Resource: pulumi.interpolate`arn:aws:logs:*:${accountId}:log-group:/aws/lambda/${GLOBAL_REGION}.${functionName}:*`,
        }),
      },
      { parent: this }
    )
    const made = new aws.lambda.Function(
      name,
      {
        name: functionName,
        description: 'Takes in what browsers report, and answers without the shop',
        region: GLOBAL_REGION,
        runtime: 'nodejs22.x',
        handler: 'index.handler',
        role: role.arn,
        memorySize: 128,
        timeout: 5,
        publish: true,
        code: new pulumi.asset.AssetArchive({
          'index.mjs': new pulumi.asset.FileAsset(join(SOURCE, 'reports.mjs')),
        }),
        tags: tags(name),
      },
      { parent: this }
    )
    return made.qualifiedArn
  }
}
