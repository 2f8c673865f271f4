import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { tags } from '../shared/tags.ts'

/** What the shop is built into. */
export const IMAGES = ['api', 'worker', 'web'] as const

export interface RegistryArgs {
  readonly keyArn: pulumi.Input<string>
  /** Older images go, but for these many: so far back a rollback reaches. */
  readonly keep: number
  readonly protect: boolean
}

/** Where images are kept: scanned when they arrive, and a tag once pushed means the same bytes for ever. */
export class Registry extends pulumi.ComponentResource {
  readonly urls: Record<string, pulumi.Output<string>> = {}
  readonly arns: pulumi.Output<string>[] = []

  constructor(name: string, args: RegistryArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:Registry', name, {}, opts)
    new aws.ecr.RegistryScanningConfiguration(
      name,
      {
        scanType: 'BASIC',
        rules: [
          {
            scanFrequency: 'SCAN_ON_PUSH',
            repositoryFilters: [{ filter: 'holdfast/*', filterType: 'WILDCARD' }],
          },
        ],
      },
      { parent: this }
    )
    for (const image of IMAGES) {
      const repository = new aws.ecr.Repository(
        `${name}-${image}`,
        {
          name: `holdfast/${pulumi.getStack()}/${image}`,
          imageTagMutability: 'IMMUTABLE',
          imageScanningConfiguration: { scanOnPush: true },
          encryptionConfigurations: [{ encryptionType: 'KMS', kmsKey: args.keyArn }],
          forceDelete: !args.protect,
          tags: tags(`${name}-${image}`),
        },
        { parent: this, protect: args.protect }
      )
      new aws.ecr.LifecyclePolicy(
        `${name}-${image}`,
        { repository: repository.name, policy: lifecycle(args.keep) },
        { parent: this }
      )
      this.urls[image] = repository.repositoryUrl
      this.arns.push(repository.arn)
    }
    this.registerOutputs({ urls: this.urls })
  }
}

function lifecycle(keep: number): string {
  const rule = (rulePriority: number, description: string, selection: object) => ({
    rulePriority,
    description,
    selection,
    action: { type: 'expire' },
  })
  return JSON.stringify({
    rules: [
      rule(1, 'What lost its tag', {
        tagStatus: 'untagged',
        countType: 'sinceImagePushed',
        countUnit: 'days',
        countNumber: 7,
      }),
      rule(2, `All but the newest ${keep}`, {
        tagStatus: 'any',
        countType: 'imageCountMoreThan',
        countNumber: keep,
      }),
    ],
  })
}
