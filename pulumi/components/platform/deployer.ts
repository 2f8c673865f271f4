import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'
import { policyDocument } from '../shared/policy_document.ts'
import { tags } from '../shared/tags.ts'
import { NAMESPACE } from './shop_namespace.ts'

export interface DeployerArgs {
  readonly region: string
  readonly repository: string
  readonly environment: string
  readonly provider: 'create' | 'existing'
  readonly clusterName: pulumi.Input<string>
  readonly clusterArn: pulumi.Input<string>
  readonly repositoryArns: pulumi.Input<string[]>
  readonly assetsBucketArn: pulumi.Input<string>
  readonly distributionArn: pulumi.Input<string>
}

const GITHUB = 'token.actions.githubusercontent.com'

/** Where the delivery writes down which release is out, and the platform reads it. */
export function releaseParameter(): string {
  return `/holdfast/${pulumi.getStack()}/release`
}

/**
 * The role that GitHub's workflows put on, without a stored key: of one repository, in one environment, whose protection
 * rules decide who may start it. It can push images, upload the web application's files and change the shop's namespace;
 * nothing of the platform.
 */
export class Deployer extends pulumi.ComponentResource {
  readonly roleArn: pulumi.Output<string>

  constructor(name: string, args: DeployerArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:Deployer', name, {}, opts)
    const parent = { parent: this }
    const accountId = aws.getCallerIdentityOutput({}, parent).accountId
    const providerArn =
      args.provider === 'create'
        ? new aws.iam.OpenIdConnectProvider(
            name,
            {
              url: `https://${GITHUB}`,
              clientIdLists: ['sts.amazonaws.com'],
              tags: tags(name),
            },
            parent
          ).arn
        : pulumi.interpolate`arn:aws:iam::${accountId}:oidc-provider/${GITHUB}`
    const role = new aws.iam.Role(
      name,
      {
        name: `holdfast-${pulumi.getStack()}-deploy`,
        maxSessionDuration: 3_600,
        assumeRolePolicy: policyDocument({
          Sid: 'WorkflowsAssume',
          Principal: { Federated: providerArn },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${GITHUB}:aud`]: 'sts.amazonaws.com',
              [`${GITHUB}:sub`]: `repo:${args.repository}:environment:${args.environment}`,
            },
          },
        }),
        tags: tags(name),
      },
      parent
    )
    new aws.iam.RolePolicy(name, { role: role.id, policy: permissions(args, accountId) }, parent)
    const entry = new aws.eks.AccessEntry(
      name,
      { clusterName: args.clusterName, principalArn: role.arn, tags: tags(name) },
      parent
    )
    new aws.eks.AccessPolicyAssociation(
      name,
      {
        clusterName: args.clusterName,
        principalArn: role.arn,
        policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy',
        accessScope: { type: 'namespace', namespaces: [NAMESPACE] },
      },
      { parent: this, dependsOn: entry }
    )
    this.roleArn = role.arn
    this.registerOutputs({ roleArn: this.roleArn })
  }
}

function permissions(args: DeployerArgs, accountId: pulumi.Output<string>): pulumi.Output<string> {
  return pulumi.output(args.repositoryArns).apply((repositories) =>
    policyDocument(
      { Sid: 'SignInToRegistry', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
      {
        Sid: 'PushImages',
        Action: [
          'ecr:BatchCheckLayerAvailability',
          'ecr:BatchGetImage',
          'ecr:CompleteLayerUpload',
          'ecr:DescribeImageScanFindings',
          'ecr:DescribeImages',
          'ecr:GetDownloadUrlForLayer',
          'ecr:InitiateLayerUpload',
          'ecr:PutImage',
          'ecr:UploadLayerPart',
        ],
        Resource: repositories,
      },
      { Sid: 'FindCluster', Action: 'eks:DescribeCluster', Resource: args.clusterArn },
      {
        Sid: 'UploadWebFiles',
        Action: 's3:PutObject',
        Resource: pulumi.interpolate`${args.assetsBucketArn}/*`,
      },
      { Sid: 'CompareWebFiles', Action: 's3:ListBucket', Resource: args.assetsBucketArn },
      {
        Sid: 'ForgetPages',
        Action: 'cloudfront:CreateInvalidation',
        Resource: args.distributionArn,
      },
      {
        Sid: 'NoteTheRelease',
        Action: ['ssm:PutParameter', 'ssm:GetParameter'],
        Resource: pulumi.interpolate`arn:aws:ssm:${args.region}:${accountId}:parameter${releaseParameter()}`,
      }
    )
  )
}
