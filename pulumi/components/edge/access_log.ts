import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { GLOBAL_REGION } from '../shared/certificate.ts'
import { tags } from '../shared/tags.ts'

export interface AccessLogArgs {
  readonly distributionArn: pulumi.Input<string>
  readonly bucketArn: pulumi.Input<string>
}

/** No address, no cookies, no query: paths of the shop carry neither mail addresses nor tokens. */
const FIELDS = [
  'date',
  'time',
  'x-edge-location',
  'sc-bytes',
  'cs-method',
  'cs(Host)',
  'cs-uri-stem',
  'sc-status',
  'x-edge-result-type',
  'x-edge-request-id',
  'cs-protocol',
  'time-taken',
  'ssl-protocol',
  'x-edge-detailed-result-type',
  'time-to-first-byte',
  'origin-fbl',
]

/** CloudFront's log, compressed, into the bucket for logs. */
export class AccessLog extends pulumi.ComponentResource {
  constructor(name: string, args: AccessLogArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:edge:AccessLog', name, {}, opts)
    const [region, parent] = [GLOBAL_REGION, { parent: this }]
    const logName = `holdfast-${pulumi.getStack()}-edge`
    const source = new aws.cloudwatch.LogDeliverySource(
      name,
      {
        name: logName,
        logType: 'ACCESS_LOGS',
        resourceArn: args.distributionArn,
        region,
        tags: tags(name),
      },
      parent
    )
    const destination = new aws.cloudwatch.LogDeliveryDestination(
      name,
      {
        name: logName,
        outputFormat: 'parquet',
        deliveryDestinationConfiguration: { destinationResourceArn: args.bucketArn },
        region,
        tags: tags(name),
      },
      parent
    )
    new aws.cloudwatch.LogDelivery(
      name,
      {
        deliverySourceName: source.name,
        deliveryDestinationArn: destination.arn,
        recordFields: FIELDS,
        s3DeliveryConfigurations: [
          { suffixPath: 'cloudfront/{yyyy}/{MM}/{dd}', enableHiveCompatiblePath: false },
        ],
        region,
        tags: tags(name),
      },
      parent
    )
    this.registerOutputs({})
  }
}
