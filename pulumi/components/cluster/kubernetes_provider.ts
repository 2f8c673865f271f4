import * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'

export interface ClusterAddress {
  readonly name: pulumi.Input<string>
  readonly endpoint: pulumi.Input<string>
  /** The certificate of its authority, in base64. */
  readonly certificateAuthority: pulumi.Input<string>
  readonly region: string
}

/** How Pulumi speaks to the cluster: with a token of whoever runs it, drawn by the AWS CLI. Nothing secret is in it. */
export function kubernetesProvider(
  name: string,
  cluster: ClusterAddress,
  opts: pulumi.ResourceOptions
): k8s.Provider {
  const kubeconfig = pulumi.jsonStringify({
    'apiVersion': 'v1',
    'kind': 'Config',
    'clusters': [
      {
        name: cluster.name,
        cluster: {
          'server': cluster.endpoint,
          'certificate-authority-data': cluster.certificateAuthority,
        },
      },
    ],
    'contexts': [{ name: cluster.name, context: { cluster: cluster.name, user: cluster.name } }],
    'current-context': cluster.name,
    'users': [
      {
        name: cluster.name,
        user: {
          exec: {
            apiVersion: 'client.authentication.k8s.io/v1beta1',
            command: 'aws',
            args: ['eks', 'get-token', '--region', cluster.region, '--cluster-name', cluster.name],
            interactiveMode: 'Never',
          },
        },
      },
    ],
  })
  return new k8s.Provider(name, { kubeconfig, enableServerSideApply: true }, opts)
}
