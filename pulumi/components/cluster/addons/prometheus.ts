import * as pulumi from '@pulumi/pulumi'
import type { AddonContext } from './addon_context.ts'
import { HelmAddon } from './helm_addon.ts'
import { onSystemNodes } from './placement.ts'

/** How far back the cluster's own metrics reach, and the disk that holds them. */
const RETENTION = { retention: '15d', retentionSize: '45GB' }
const DISK = '50Gi'

/** Prometheus, its alerts and Grafana. The shop's rules and dashboards come with the shop's chart and are found here. */
export class Prometheus extends pulumi.ComponentResource {
  constructor(name: string, args: AddonContext, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:cluster:Prometheus', name, {}, opts)
    const everywhere = {
      serviceMonitorSelectorNilUsesHelmValues: false,
      podMonitorSelectorNilUsesHelmValues: false,
      ruleSelectorNilUsesHelmValues: false,
    }
    const disk = {
      volumeClaimTemplate: {
        spec: {
          storageClassName: 'encrypted',
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: DISK } },
        },
      },
    }
    new HelmAddon(
      name,
      {
        chart: 'kube-prometheus-stack',
        namespace: 'monitoring',
        values: {
          'prometheus': {
            prometheusSpec: {
              ...onSystemNodes(),
              ...everywhere,
              ...RETENTION,
              replicas: 2,
              podAntiAffinity: 'hard',
              // A tracing of a request can be opened from its point in a graph.
              enableFeatures: ['exemplar-storage'],
              storageSpec: disk,
            },
          },
          'alertmanager': { alertmanagerSpec: { ...onSystemNodes(), replicas: 2 } },
          'prometheusOperator': onSystemNodes(),
          'kube-state-metrics': onSystemNodes(),
          'grafana': {
            ...onSystemNodes(),
            // The password is in the release's Secret; Grafana is reached by `kubectl port-forward` alone.
            'service': { type: 'ClusterIP' },
            'ingress': { enabled: false },
            'grafana.ini': {
              'users': { allow_sign_up: false },
              'auth.anonymous': { enabled: false },
              'analytics': { reporting_enabled: false },
            },
            'sidecar': { dashboards: { enabled: true, searchNamespace: 'ALL' } },
          },
          // EKS keeps these out of reach: their alerts would never be quiet.
          'kubeControllerManager': { enabled: false },
          'kubeScheduler': { enabled: false },
          'kubeEtcd': { enabled: false },
        },
      },
      { parent: this, provider: args.provider, dependsOn: args.after }
    )
    this.registerOutputs({})
  }
}
