interface Chart {
  readonly version: string
  /** Left out for charts whose name is an OCI address. */
  readonly repo?: string
  readonly chart?: string
}

/** The charts of all add-ons, each at an exact version: an upgrade is one line here, tried in staging first. */
export const CHARTS = {
  'karpenter': { version: '1.8.2', chart: 'oci://public.ecr.aws/karpenter/karpenter' },
  'aws-load-balancer-controller': {
    version: '1.14.1',
    repo: 'https://aws.github.io/eks-charts',
  },
  'argo-rollouts': { version: '2.40.5', repo: 'https://argoproj.github.io/argo-helm' },
  'keda': { version: '2.18.1', repo: 'https://kedacore.github.io/charts' },
  'external-secrets': { version: '1.0.0', repo: 'https://charts.external-secrets.io' },
  'metrics-server': {
    version: '3.13.0',
    repo: 'https://kubernetes-sigs.github.io/metrics-server',
  },
  'kube-prometheus-stack': {
    version: '79.5.0',
    repo: 'https://prometheus-community.github.io/helm-charts',
  },
  'opentelemetry-collector': {
    version: '0.138.1',
    repo: 'https://open-telemetry.github.io/opentelemetry-helm-charts',
  },
  'aws-for-fluent-bit': { version: '0.1.35', repo: 'https://aws.github.io/eks-charts' },
} as const satisfies Record<string, Chart>

export type ChartName = keyof typeof CHARTS

export function chartOf(name: ChartName): Chart {
  return CHARTS[name]
}
