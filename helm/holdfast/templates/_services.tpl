{{/* The Service that callers know, and those by which the new pods are told from the old. */}}
{{- define "holdfast.services" -}}
{{- $name := include "holdfast.name" . -}}
{{- $suffixes := ternary (list "" "-ping" "-pong") (list "" "-stable" "-canary") (eq .root.Values.rollout.router "alb") -}}
{{- range $suffix := $suffixes }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}{{ $suffix }}
  labels: {{- include "holdfast.labels" $ | nindent 4 }}
spec:
  selector: {{- include "holdfast.selector" $ | nindent 4 }}
  ports: [{ name: http, port: {{ include "holdfast.port" $ }}, targetPort: http }]
{{- end }}
{{- end }}
