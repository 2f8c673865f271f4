import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import type { Firewall } from '../shared/firewall.ts'
import { randomPassword } from '../shared/random_password.ts'
import { StoredSecret } from '../shared/stored_secret.ts'
import { tags } from '../shared/tags.ts'
import { DATABASE_NAME } from './aurora.ts'

/** May read and write rows, and nothing else: tables are made and changed by the owner's migrations. */
export const APPLICATION_ROLE = 'holdfast_app'

/** AWS's own function for PostgreSQL, in the account in which AWS publishes it. */
const ROTATION_APPLICATION =
  'arn:aws:serverlessrepo:us-east-1:297356227824:applications/SecretsManagerRDSPostgreSQLRotationMultiUser'

export interface ApplicationLoginArgs {
  readonly endpoint: pulumi.Input<string>
  readonly ownerSecretArn: pulumi.Input<string>
  readonly region: string
  readonly keyArn: pulumi.Input<string>
  readonly subnetIds: pulumi.Input<string[]>
  /** The function's, which may reach the database and Secrets Manager. */
  readonly firewall: Firewall
  readonly rotateAfterDays: number
  readonly protect: boolean
}

/**
 * The shop's own way in. Rotation alternates between two users, the role and its clone: while pods still hold one, the
 * other gets a new password, so nobody's connection breaks. The role itself is made by the platform's first Job.
 */
export class ApplicationLogin extends pulumi.ComponentResource {
  readonly secretArn: pulumi.Output<string>
  readonly secretName: string

  constructor(name: string, args: ApplicationLoginArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:database:ApplicationLogin', name, {}, opts)
    const secret = new StoredSecret(
      name,
      {
        path: 'database/application',
        description: 'How API and worker sign in to PostgreSQL',
        keyArn: args.keyArn,
        firstValue: pulumi.jsonStringify({
          engine: 'postgres',
          host: args.endpoint,
          port: 5432,
          dbname: DATABASE_NAME,
          username: APPLICATION_ROLE,
          password: randomPassword(this, 48),
          masterarn: args.ownerSecretArn,
        }),
        protect: args.protect,
      },
      { parent: this }
    )
    const functionName = `holdfast-${pulumi.getStack()}-rotate-database`
    const rotation = new aws.serverlessrepository.CloudFormationStack(
      name,
      {
        name: functionName,
        applicationId: ROTATION_APPLICATION,
        capabilities: ['CAPABILITY_IAM', 'CAPABILITY_RESOURCE_POLICY'],
        parameters: {
          endpoint: `https://secretsmanager.${args.region}.amazonaws.com`,
          functionName,
          vpcSubnetIds: pulumi.output(args.subnetIds).apply((ids) => ids.join(',')),
          vpcSecurityGroupIds: args.firewall.id,
          kmsKeyArn: args.keyArn,
          masterSecretArn: args.ownerSecretArn,
          masterSecretKmsKeyArn: args.keyArn,
          // Letters and digits alone, so that the password can stand in a URL.
          excludeCharacters: `!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`,
        },
        tags: tags(name),
      },
      { parent: this }
    )
    const accountId = aws.getCallerIdentityOutput({}, { parent: this }).accountId
    new aws.secretsmanager.SecretRotation(
      name,
      {
        secretId: secret.arn,
        rotationLambdaArn: pulumi.interpolate`arn:aws:lambda:${args.region}:${accountId}:function:${functionName}`,
        // The role does not exist yet when this is made.
        rotateImmediately: false,
        rotationRules: { automaticallyAfterDays: args.rotateAfterDays },
      },
      { parent: this, dependsOn: rotation }
    )
    this.secretArn = secret.arn
    this.secretName = secret.secretName
    this.registerOutputs({ secretArn: this.secretArn })
  }
}
