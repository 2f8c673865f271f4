import * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'

export interface EncryptedDisksArgs {
  readonly provider: k8s.Provider
  readonly after: pulumi.Resource[]
  readonly keyArn: pulumi.Input<string>
}

/** The disks that pods ask for: gp3, under our key, in the zone of the pod. */
export class EncryptedDisks extends pulumi.ComponentResource {
  readonly storageClass: k8s.storage.v1.StorageClass

  constructor(name: string, args: EncryptedDisksArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:EncryptedDisks', name, {}, opts)
    this.storageClass = new k8s.storage.v1.StorageClass(
      name,
      {
        metadata: {
          name: 'encrypted',
          annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
        },
        provisioner: 'ebs.csi.aws.com',
        parameters: { type: 'gp3', encrypted: 'true', kmsKeyId: args.keyArn },
        volumeBindingMode: 'WaitForFirstConsumer',
        allowVolumeExpansion: true,
      },
      { parent: this, provider: args.provider, dependsOn: args.after }
    )
    this.registerOutputs({})
  }
}
