import * as pulumi from '@pulumi/pulumi'
import { PodRole } from '../cluster/pod_role.ts'
import { NAMESPACE } from './shop_namespace.ts'

export interface ShopRolesArgs {
  readonly clusterName: pulumi.Input<string>
  readonly imagesBucketArn: pulumi.Input<string>
  readonly keyArn: pulumi.Input<string>
}

/** What the shop's own pods may do in AWS: keep their files. The web server may do nothing. */
export class ShopRoles extends pulumi.ComponentResource {
  readonly made: PodRole[]

  constructor(name: string, args: ShopRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:ShopRoles', name, {}, opts)
    this.made = ['api', 'worker'].map(
      (part) =>
        new PodRole(
          `${name}-${part}`,
          {
            clusterName: args.clusterName,
            namespace: NAMESPACE,
            serviceAccount: `holdfast-${part}`,
            statements: [
              {
                Sid: 'KeepFiles',
                Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
                Resource: pulumi.interpolate`${args.imagesBucketArn}/*`,
              },
              { Sid: 'FindFiles', Action: 's3:ListBucket', Resource: args.imagesBucketArn },
              {
                Sid: 'EncryptFiles',
                Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
                Resource: args.keyArn,
              },
            ],
          },
          { parent: this }
        )
    )
    this.registerOutputs({})
  }
}
