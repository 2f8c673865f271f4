#!/bin/sh
# `make cluster-up`: a cluster in docker, with what the chart expects of any: Argo Rollouts, KEDA, metrics, Prometheus.
set -eu
name=${KIND_CLUSTER:-holdfast}
for program in kind kubectl helm docker; do
  PATH="$PATH:$(dirname "$0")/../../.holdfast/tools"
  command -v "$program" >/dev/null || { echo "$program is not installed; a cluster on this machine needs it." >&2; exit 1; }
done
docker info >/dev/null 2>&1 || { echo 'docker does not answer: start it, or set KUBECONFIG to a cluster of yours.' >&2; exit 1; }

if ! kind get clusters | grep -qx "$name"; then
  kind create cluster --name "$name" --image kindest/node:v1.34.0 --config - <<CONFIG
kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
nodes:
  - role: control-plane
    # Where the shop and the stand-ins around it are seen from this machine.
    extraPortMappings:
      - { containerPort: 30880, hostPort: 8080, listenAddress: 127.0.0.1 }
      - { containerPort: 30890, hostPort: 8090, listenAddress: 127.0.0.1 }
CONFIG
fi
kubectl config use-context "kind-$name" >/dev/null
add() { # release, chart, repository, version, namespace, settings
  release=$1 chart=$2 repo=$3 version=$4 namespace=$5
  shift 5
  helm upgrade --install "$release" "$chart" --repo "$repo" --version "$version" --namespace "$namespace" \
    --create-namespace --wait --timeout 10m "$@" >/dev/null
  echo "$release is there"
}
add metrics-server metrics-server https://kubernetes-sigs.github.io/metrics-server 3.13.0 kube-system --set 'args={--kubelet-insecure-tls}'
add argo-rollouts argo-rollouts https://argoproj.github.io/argo-helm 2.40.5 argo-rollouts
add keda keda https://kedacore.github.io/charts 2.18.1 keda
add prometheus prometheus https://prometheus-community.github.io/helm-charts 27.45.0 monitoring \
  --set server.service.servicePort=9090,server.fullnameOverride=prometheus,server.global.scrape_interval=5s \
  --set alertmanager.enabled=false,prometheus-pushgateway.enabled=false,prometheus-node-exporter.enabled=false
echo 'The cluster is up: make deploy'
