{{/* Paths of a part: the API has its own, the web server the rest. */}}
{{- define "holdfast.paths" -}}
{{- $paths := ternary (list "/api" "/media") (list "/") (eq .component "api") -}}
{{- $name := include "holdfast.name" . -}}
{{- range $path := $paths }}
- path: {{ $path }}
  pathType: Prefix
  backend:
    service:
      name: {{ $name }}
      {{- if eq $.root.Values.ingress.className "alb" }}
      # How requests are split between the two releases is written into the annotation of this name, by Argo Rollouts.
      port: { name: use-annotation }
      {{- else }}
      port: { name: http }
      {{- end }}
{{- end }}
{{- end }}

{{/* Each part has an Ingress of its own, since each is rolled out by itself; in AWS they share one load balancer. */}}
{{- define "holdfast.ingress" -}}
{{- with .root.Values.ingress }}
{{- $name := include "holdfast.name" $ }}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ $name }}
  labels: {{- include "holdfast.labels" $ | nindent 4 }}
  {{- if eq .className "alb" }}
  annotations:
    alb.ingress.kubernetes.io/group.name: {{ $.root.Release.Name }}
    # The narrower paths first.
    alb.ingress.kubernetes.io/group.order: {{ ternary "10" "20" (eq $.component "api") | quote }}
    alb.ingress.kubernetes.io/scheme: internet-facing
    alb.ingress.kubernetes.io/target-type: ip
    alb.ingress.kubernetes.io/load-balancer-name: {{ .loadBalancerName }}
    alb.ingress.kubernetes.io/listen-ports: '[{"HTTPS": 443}]'
    alb.ingress.kubernetes.io/certificate-arn: {{ .certificateArn }}
    alb.ingress.kubernetes.io/security-groups: {{ .securityGroupId }}
    alb.ingress.kubernetes.io/manage-backend-security-group-rules: 'true'
    alb.ingress.kubernetes.io/ssl-policy: {{ .sslPolicy }}
    alb.ingress.kubernetes.io/load-balancer-attributes: {{ printf "idle_timeout.timeout_seconds=60,routing.http.drop_invalid_header_fields.enabled=true,access_logs.s3.enabled=true,access_logs.s3.bucket=%s,access_logs.s3.prefix=%s" .accessLogs.bucket .accessLogs.prefix }}
    # A pod leaves by itself; what is in flight is done within this.
    alb.ingress.kubernetes.io/target-group-attributes: deregistration_delay.timeout_seconds=30
    alb.ingress.kubernetes.io/healthcheck-path: /readyz
    alb.ingress.kubernetes.io/healthcheck-port: {{ include "holdfast.opsPort" $ | quote }}
    alb.ingress.kubernetes.io/healthcheck-interval-seconds: '5'
    alb.ingress.kubernetes.io/healthcheck-timeout-seconds: '2'
    alb.ingress.kubernetes.io/healthy-threshold-count: '2'
    alb.ingress.kubernetes.io/unhealthy-threshold-count: '2'
    {{- with .requiredHeader }}
    # Past the content delivery network nobody gets in: without its proof no rule matches, and the answer is 404.
    alb.ingress.kubernetes.io/conditions.{{ $name }}: {{ list (dict "field" "http-header" "httpHeaderConfig" (dict "httpHeaderName" .name "values" (list .value))) | toJson | quote }}
    {{- end }}
  {{- end }}
spec:
  ingressClassName: {{ .className }}
  rules:
    - {{ with .host }}host: {{ . }}
      {{ end }}http:
        paths: {{- include "holdfast.paths" $ | nindent 10 }}
  {{- with .tlsSecret }}
  tls: [{ hosts: [{{ $.root.Values.ingress.host }}], secretName: {{ . }} }]
  {{- end }}
{{- end }}
{{- end }}
