{{/* Peers inside the shop, and doors that components share. */}}
{{- define "holdfast.pods" -}}
podSelector: { matchLabels: {{ include "holdfast.selector" . | fromYaml | toJson }} }
{{- end }}

{{/* A policy's head. */}}
{{- define "holdfast.policy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "holdfast.name" . }}
  labels: {{- include "holdfast.labels" . | nindent 4 }}
spec:
  {{ include "holdfast.pods" . }}
  policyTypes: [Ingress, Egress]
{{- end }}

{{/* Figures and probes are for Prometheus; the kubelet asks from the pod's own machine, which no policy forbids. */}}
{{- define "holdfast.fromPrometheus" -}}
- from: {{ .root.Values.network.prometheus | toJson }}
  ports: [{ port: {{ include "holdfast.opsPort" . }}, protocol: TCP }]
{{- end }}

{{- define "holdfast.fromShoppers" -}}
{{- with .root.Values.network.shoppers }}
- from: {{ toJson . }}
  ports: [{ port: {{ include "holdfast.port" $ }}, protocol: TCP }]
{{- if $.root.Values.network.shoppersAskHealth }}
- from: {{ toJson . }}
  ports: [{ port: {{ include "holdfast.opsPort" $ }}, protocol: TCP }]
{{- end }}
{{- end }}
{{- end }}

{{- define "holdfast.toDatabase" -}}
{{- with .root.Values.network.database }}
{{- if .to }}
- to: {{ toJson .to }}
  ports: [{ port: {{ .port }}, protocol: TCP }]
{{- end }}
{{- end }}
{{- end }}

{{- define "holdfast.toStores" -}}
{{ include "holdfast.toDatabase" . }}
{{- with .root.Values.network.redis }}
{{- if .to }}
- to: {{ toJson .to }}
  ports: [{ port: {{ .port }}, protocol: TCP }]
{{- end }}
{{- end }}
{{- end }}

{{- define "holdfast.toOutside" -}}
{{- range .root.Values.network.outbound }}
- to: {{ toJson .to }}
  ports: [{{ range $index, $port := .ports }}{{ if $index }}, {{ end }}{ port: {{ $port }}, protocol: TCP }{{ end }}]
{{- end }}
{{- end }}

{{- define "holdfast.toApi" -}}
- to:
    - {{ include "holdfast.pods" (dict "root" .root "component" "api") }}
  ports: [{ port: {{ include "holdfast.port" (dict "root" .root "component" "api") }}, protocol: TCP }]
{{- end }}

{{- define "holdfast.toWeb" -}}
- to:
    - {{ include "holdfast.pods" (dict "root" .root "component" "web") }}
  ports: [{ port: {{ include "holdfast.port" (dict "root" .root "component" "web") }}, protocol: TCP }]
{{- end }}
