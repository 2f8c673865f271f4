{{- define "sandbox.selector" -}}
app.kubernetes.io/name: sandbox
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "sandbox.labels" -}}
{{ include "sandbox.selector" . }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "sandbox.of" -}}
{ podSelector: { matchLabels: { app.kubernetes.io/name: holdfast, app.kubernetes.io/component: {{ . }} } } }
{{- end }}

{{- define "sandbox.pod" -}}
metadata:
  labels: {{- include "sandbox.selector" . | nindent 4 }}
spec:
  automountServiceAccountToken: false
  enableServiceLinks: false
  terminationGracePeriodSeconds: 20
  securityContext:
    runAsNonRoot: true
    runAsUser: {{ .user }}
    runAsGroup: {{ .user }}
    fsGroup: {{ .user }}
    seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "sandbox.security" -}}
readOnlyRootFilesystem: true
allowPrivilegeEscalation: false
capabilities: { drop: [ALL] }
{{- end }}
