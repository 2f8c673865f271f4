import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { PodRole } from '../pod_role.ts'
import type { AddonContext } from './addon_context.ts'
import { HelmAddon } from './helm_addon.ts'
import { onSystemNodes } from './placement.ts'

export interface ExternalSecretsArgs extends AddonContext {
  /** The owner's login, which RDS names itself. */
  readonly ownerSecretArn: pulumi.Input<string>
}

/** Copies the stack's secrets from Secrets Manager into the cluster and follows their rotation; it writes none. */
export class ExternalSecrets extends pulumi.ComponentResource {
  constructor(name: string, args: ExternalSecretsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:ExternalSecrets', name, {}, opts)
    const accountId = aws.getCallerIdentityOutput({}, { parent: this }).accountId
    const own = pulumi.interpolate`arn:aws:secretsmanager:${args.region}:${accountId}:secret:holdfast/${pulumi.getStack()}/*`
    const role = new PodRole(
      name,
      {
        clusterName: args.clusterName,
        namespace: 'external-secrets',
        serviceAccount: 'external-secrets',
        statements: [
          {
            Sid: 'SecretsOfThisStack',
            Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
            Resource: [own, args.ownerSecretArn],
          },
          {
            Sid: 'DecryptSecretsOfThisStack',
            Action: 'kms:Decrypt',
            Resource: pulumi.interpolate`arn:aws:kms:${args.region}:${accountId}:key/*`,
            Condition: {
              StringEquals: {
                'kms:ViaService': `secretsmanager.${args.region}.amazonaws.com`,
                'aws:ResourceTag/holdfast:stack': pulumi.getStack(),
              },
            },
          },
        ],
      },
      { parent: this }
    )
    new HelmAddon(
      name,
      {
        chart: 'external-secrets',
        namespace: 'external-secrets',
        values: {
          ...onSystemNodes(),
          replicaCount: 2,
          leaderElect: true,
          installCRDs: true,
          serviceAccount: { create: true, name: 'external-secrets' },
          webhook: { replicaCount: 2, ...onSystemNodes() },
          certController: onSystemNodes(),
        },
      },
      { parent: this, provider: args.provider, dependsOn: [...args.after, role] }
    )
    this.registerOutputs({})
  }
}
