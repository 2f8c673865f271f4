{{/* Names and labels. A component is api, web, worker, prober or migrations. */}}
{{- define "holdfast.name" -}}{{ .root.Release.Name }}-{{ .component }}{{- end }}

{{- define "holdfast.selector" -}}
app.kubernetes.io/name: holdfast
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "holdfast.labels" -}}
{{ include "holdfast.selector" . }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{/* The part whose image, settings and Secret a component uses. */}}
{{- define "holdfast.part" -}}
{{- if has .component (list "prober" "migrations" "test") }}api{{ else }}{{ .component }}{{ end }}
{{- end }}

{{- define "holdfast.image" -}}
{{- $image := index .root.Values.images (include "holdfast.part" .) -}}
{{ $image.repository }}:{{ $image.tag }}
{{- end }}

{{/* Settings of a part, the particular over the general, as one map. */}}
{{- define "holdfast.settings" -}}
{{- $environment := .root.Values.environment -}}
{{- $part := include "holdfast.part" . -}}
{{- $settings := deepCopy $environment.shared -}}
{{- if ne $part "web" }}{{ $settings = mergeOverwrite $settings (deepCopy $environment.application) }}{{ end -}}
{{- $settings = mergeOverwrite $settings (deepCopy (index $environment $part)) -}}
{{/* The lock that keeps migrations apart is let go by its own connection alone: there must be no other. */}}
{{- if eq .component "migrations" }}{{ $_ := set $settings "DATABASE_POOL_MAX" "1" }}{{ end -}}
{{- $settings | toJson -}}
{{- end }}

{{- define "holdfast.environment" -}}
{{- range $name, $value := include "holdfast.settings" . | fromJson }}
- { name: {{ $name }}, value: {{ $value | toString | quote }} }
{{- end }}
{{- end }}

{{- define "holdfast.opsPort" -}}
{{- $settings := include "holdfast.settings" . | fromJson -}}
{{ if eq .component "prober" }}3354{{ else }}{{ default $settings.OPS_PORT $settings.WEB_OPS_PORT }}{{ end }}
{{- end }}

{{- define "holdfast.port" -}}
{{ (include "holdfast.settings" . | fromJson).PORT }}
{{- end }}

{{/* Pod Security "restricted". */}}
{{- define "holdfast.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "holdfast.containerSecurity" -}}
readOnlyRootFilesystem: true
allowPrivilegeEscalation: false
capabilities: { drop: [ALL] }
{{- end }}

{{- define "holdfast.resources" -}}
{{- $resources := index .root.Values.resources .component -}}
requests: { cpu: {{ $resources.cpu }}, memory: {{ $resources.memory }} }
limits: { memory: {{ $resources.memoryLimit }} }
{{- end }}

{{- define "holdfast.volumeMounts" -}}
- { name: tmp, mountPath: /tmp }
{{- with .root.Values.certificateAuthorities }}
- { name: authorities, mountPath: {{ .mountPath }}, readOnly: true }
{{- end }}
{{- end }}

{{- define "holdfast.volumes" -}}
- { name: tmp, emptyDir: { sizeLimit: 1Gi } }
{{- with .root.Values.certificateAuthorities }}
- { name: authorities, configMap: { name: {{ .configMap }} } }
{{- end }}
{{- end }}

{{/* Where pods may stand: on the shop's machines, apart from each other. */}}
{{- define "holdfast.placement" -}}
{{- $nodes := .root.Values.scheduling.shop -}}
{{- if has .component (list "api" "web") }}{{ $nodes = merge (dict) .root.Values.scheduling.steady $nodes }}{{ end -}}
{{- with $nodes }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
topologySpreadConstraints:
  {{- range $topology := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ $topology }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector: { matchLabels: {{ include "holdfast.selector" $ | fromYaml | toJson }} }
  {{- end }}
{{- end }}

{{- define "holdfast.scraped" -}}
prometheus.io/scrape: 'true'
prometheus.io/port: {{ include "holdfast.opsPort" . | quote }}
{{- if .root.Values.secrets.restartOnChange }}
secret.reloader.stakater.com/reload: {{ include "holdfast.secret" . }}
{{- end }}
{{- end }}

{{- define "holdfast.secret" -}}
{{- if eq .component "prober" }}{{ .root.Values.prober.secret }}{{ else }}{{ index .root.Values.secrets.existing (include "holdfast.part" .) }}{{ end }}
{{- end }}

{{/*
A pod of api, web or worker. Its process says by itself that it leaves (readyz), waits for the load balancer to notice, and
finishes what it has in hand; the grace period is above the sum.
*/}}
{{- define "holdfast.pod" -}}
{{- $ops := include "holdfast.opsPort" . -}}
metadata:
  labels: {{- include "holdfast.selector" . | nindent 4 }}
  annotations: {{- include "holdfast.scraped" . | nindent 4 }}
spec:
  serviceAccountName: {{ index .root.Values.serviceAccounts .component }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  priorityClassName: {{ .root.Release.Name }}-{{ if eq .component "worker" }}working{{ else }}selling{{ end }}
  terminationGracePeriodSeconds: {{ .grace }}
  securityContext: {{- include "holdfast.podSecurity" . | nindent 4 }}
  {{- include "holdfast.placement" . | nindent 2 }}
  containers:
    - name: {{ .component }}
      image: {{ include "holdfast.image" . }}
      imagePullPolicy: {{ .root.Values.imagePullPolicy }}
      env:
        {{- include "holdfast.environment" . | nindent 8 }}
        {{- if ne .component "worker" }}
        # Tells the prober which release has answered.
        - { name: RELEASE, valueFrom: { fieldRef: { fieldPath: "metadata.labels['rollouts-pod-template-hash']" } } }
        {{- end }}
      envFrom:
        - secretRef: { name: {{ include "holdfast.secret" . }} }
      ports:
        {{- if ne .component "worker" }}
        - { name: http, containerPort: {{ include "holdfast.port" . }} }
        {{- end }}
        - { name: ops, containerPort: {{ $ops }} }
      # A first start may wait for its database; from then on readiness is the process's own affair.
      startupProbe: { httpGet: { path: /readyz, port: ops }, periodSeconds: 1, timeoutSeconds: 2, failureThreshold: 300 }
      readinessProbe: { httpGet: { path: /readyz, port: ops }, periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 2 }
      livenessProbe: { httpGet: { path: /livez, port: ops }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 }
      resources: {{- include "holdfast.resources" . | nindent 8 }}
      securityContext: {{- include "holdfast.containerSecurity" . | nindent 8 }}
      volumeMounts: {{- include "holdfast.volumeMounts" . | nindent 8 }}
  volumes: {{- include "holdfast.volumes" . | nindent 4 }}
{{- end }}
