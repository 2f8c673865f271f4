{{/*
A Rollout of api or web: new pods come beside the old ones, are judged while they serve their share, and only then take
over. Each part has its own, with the same steps.
*/}}
{{- define "holdfast.rollout" -}}
{{- $name := include "holdfast.name" . -}}
{{- $rollout := .root.Values.rollout -}}
{{- $floor := index .root.Values.autoscaling .component -}}
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: {{ $name }}
  labels: {{- include "holdfast.labels" . | nindent 4 }}
spec:
  {{- if eq .root.Values.autoscaling.engine "none" }}
  replicas: {{ $floor.min }}
  {{- end }}
  revisionHistoryLimit: 5
  progressDeadlineSeconds: {{ $rollout.deadlineSeconds }}
  progressDeadlineAbort: true
  rollbackWindow: { revisions: {{ $rollout.rollbackRevisions }} }
  selector: { matchLabels: {{ include "holdfast.selector" . | fromYaml | toJson }} }
  template: {{- include "holdfast.pod" . | nindent 4 }}
  strategy:
    canary:
      maxSurge: 25%
      maxUnavailable: 0
      # Pods of a release that was taken back go after those that were there before serve everybody again.
      abortScaleDownDelaySeconds: 15
      {{- if eq $rollout.router "alb" }}
      # The names change places instead of pods changing names: no request falls between two target groups.
      pingPong: { pingService: {{ $name }}-ping, pongService: {{ $name }}-pong }
      dynamicStableScale: false
      scaleDownDelaySeconds: 60
      trafficRouting:
        alb:
          ingress: {{ $name }}
          rootService: {{ $name }}
          servicePort: {{ include "holdfast.port" . }}
      {{- else }}
      stableService: {{ $name }}-stable
      canaryService: {{ $name }}-canary
      {{- end }}
      {{- if $rollout.analysis.enabled }}
      analysis:
        templates: [{ templateName: {{ $name }} }]
        startingStep: 1
        args:
          - { name: newest, valueFrom: { podTemplateHashValue: Latest } }
          - { name: stable, valueFrom: { podTemplateHashValue: Stable } }
      {{- end }}
      steps:
        {{- range $rollout.steps }}
        - setWeight: {{ . }}
        - pause: { duration: {{ $rollout.pauseSeconds }}s }
        {{- end }}
{{- end }}
