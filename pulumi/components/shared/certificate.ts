import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from './tags.ts'

/** Where CloudFront looks for everything of its own. */
export const GLOBAL_REGION = 'us-east-1'

export interface CertificateArgs {
  readonly domainNames: readonly [pulumi.Input<string>, ...pulumi.Input<string>[]]
  readonly zoneId: pulumi.Input<string>
  /** `us-east-1` for CloudFront; left out, the stack's own. */
  readonly region?: string
}

/** A certificate that renews itself: its names are proved by records that stay. `arn` is known once it is issued. */
export class Certificate extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>

  constructor(name: string, args: CertificateArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:shared:Certificate', name, {}, opts)
    const [domainName, ...others] = args.domainNames
    const certificate = new aws.acm.Certificate(
      name,
      {
        domainName,
        subjectAlternativeNames: others,
        validationMethod: 'DNS',
        region: args.region,
        tags: tags(name),
      },
      { parent: this }
    )
    const proofs = args.domainNames.map((_, index) => {
      const proof = certificate.domainValidationOptions.apply((options) => options[index])
      return new aws.route53.Record(
        `${name}-proof-${index + 1}`,
        {
          zoneId: args.zoneId,
          name: proof.apply((one) => one?.resourceRecordName ?? ''),
          type: proof.apply((one) => one?.resourceRecordType ?? 'CNAME'),
          records: [proof.apply((one) => one?.resourceRecordValue ?? '')],
          ttl: 300,
          allowOverwrite: true,
        },
        { parent: this }
      )
    })
    const issued = new aws.acm.CertificateValidation(
      name,
      {
        certificateArn: certificate.arn,
        validationRecordFqdns: proofs.map((proof) => proof.fqdn),
        region: args.region,
      },
      { parent: this }
    )
    this.arn = issued.certificateArn
    this.registerOutputs({ arn: this.arn })
  }
}
