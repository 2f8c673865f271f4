{{/*
Moves the number of pods between its floor and its ceiling: quickly up, slowly down. Never by memory: the autoscaler of a
Rollout counts the new pods too, and would not come to rest.
*/}}
{{- define "holdfast.autoscaler" -}}
{{- $name := include "holdfast.name" . -}}
{{- $scaling := .root.Values.autoscaling -}}
{{- $floor := index $scaling .component -}}
{{- $target := ternary (dict "apiVersion" "apps/v1" "kind" "Deployment" "name" $name) (dict "apiVersion" "argoproj.io/v1alpha1" "kind" "Rollout" "name" $name) (eq .component "worker") -}}
{{- if eq $scaling.engine "hpa" }}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ $name }}
  labels: {{- include "holdfast.labels" . | nindent 4 }}
spec:
  scaleTargetRef: {{ $target | toJson }}
  minReplicas: {{ $floor.min }}
  maxReplicas: {{ $floor.max }}
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: {{ $scaling.targetCpu }} } }
  behavior: {{- include "holdfast.pace" . | nindent 4 }}
{{- else if eq $scaling.engine "keda" }}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ $name }}
  labels: {{- include "holdfast.labels" . | nindent 4 }}
spec:
  scaleTargetRef: {{ $target | toJson }}
  minReplicaCount: {{ $floor.min }}
  maxReplicaCount: {{ $floor.max }}
  pollingInterval: 10
  # Without figures it stays as it was sized by hand: neither a crowd nor a failing Prometheus empties the shop.
  fallback: { failureThreshold: 3, replicas: {{ $floor.min }}, behavior: currentReplicasIfHigher }
  advanced:
    horizontalPodAutoscalerConfig:
      behavior: {{- include "holdfast.pace" . | nindent 8 }}
  triggers:
    - type: cpu
      metricType: Utilization
      metadata: { value: {{ $scaling.targetCpu | toString | quote }} }
    - type: prometheus
      metadata:
        serverAddress: {{ .root.Values.prometheus.address }}
        {{- if eq .component "worker" }}
        # In pods' worth of waiting, so that it comes to rest: twice the age asks for twice the workers.
        query: max(queue_oldest_job_age_seconds{namespace="{{ .root.Release.Namespace }}"})
        threshold: {{ $scaling.queueAgeSeconds | toString | quote }}
        {{- else }}
        query: sum(rate(http_request_duration_seconds_count{namespace="{{ .root.Release.Namespace }}",app_kubernetes_io_component="{{ .component }}"}[1m]))
        threshold: {{ index $scaling.requestsPerSecond .component | toString | quote }}
        {{- end }}
    {{- with $scaling.preScaling }}
    - type: cron
      metadata:
        timezone: {{ .timeZone }}
        start: {{ .start | quote }}
        end: {{ .end | quote }}
        desiredReplicas: {{ index . $.component | toString | quote }}
    {{- end }}
{{- end }}
{{- end }}

{{- define "holdfast.pace" -}}
scaleUp:
  stabilizationWindowSeconds: 0
  policies: [{ type: Percent, value: 100, periodSeconds: 15 }, { type: Pods, value: 4, periodSeconds: 15 }]
scaleDown:
  stabilizationWindowSeconds: {{ .root.Values.autoscaling.scaleDownAfterSeconds }}
  policies: [{ type: Percent, value: 20, periodSeconds: 60 }, { type: Pods, value: 1, periodSeconds: 60 }]
{{- end }}
