{{/*
How a release is judged by Prometheus, again and again while it serves its share. An empty answer, or one of too few
requests, is neither good nor bad: the release waits for a person, and is never promoted by it.
*/}}
{{- define "holdfast.judgement" -}}
{{- $analysis := .root.Values.rollout.analysis -}}
initialDelay: {{ $analysis.initialDelaySeconds }}s
interval: {{ $analysis.intervalSeconds }}s
failureLimit: {{ $analysis.failureLimit }}
inconclusiveLimit: {{ $analysis.inconclusiveLimit }}
consecutiveErrorLimit: {{ $analysis.inconclusiveLimit }}
{{- end }}

{{- define "holdfast.atLeast" -}}
successCondition: len(result) > 0 && !isNaN(result[0]) && result[0] >= {{ .value }}
failureCondition: len(result) > 0 && !isNaN(result[0]) && result[0] < {{ .value }}
{{- end }}

{{- define "holdfast.atMost" -}}
successCondition: len(result) > 0 && !isNaN(result[0]) && result[0] <= {{ .value }}
failureCondition: len(result) > 0 && !isNaN(result[0]) && result[0] > {{ .value }}
{{- end }}

{{- define "holdfast.trafficMetrics" -}}
{{- $analysis := .root.Values.rollout.analysis -}}
{{- $of := printf "namespace=%q,app_kubernetes_io_component=%q,rollouts_pod_template_hash=" .root.Release.Namespace .component -}}
{{- $newest := printf "%s\"{{args.newest}}\"" $of -}}
{{- $stable := printf "%s\"{{args.stable}}\"" $of -}}
- name: success-rate
  {{- include "holdfast.judgement" . | nindent 2 }}
  {{- include "holdfast.atLeast" (dict "value" $analysis.successRate) | nindent 2 }}
  provider:
    prometheus:
      address: {{ .root.Values.prometheus.address }}
      query: |
        1 - sum(increase(http_request_duration_seconds_count{{ printf "{%s" $newest }},status=~"5.."}[2m]) or vector(0))
        /
        (sum(increase(http_request_duration_seconds_count{{ printf "{%s}" $newest }}[2m])) >= {{ $analysis.minimumRequests }})
- name: slower-than-stable
  {{- include "holdfast.judgement" . | nindent 2 }}
  {{- include "holdfast.atMost" (dict "value" $analysis.slowerThanStable) | nindent 2 }}
  provider:
    prometheus:
      address: {{ .root.Values.prometheus.address }}
      query: |
        (histogram_quantile(0.95, sum by (le) (increase(http_request_duration_seconds_bucket{{ printf "{%s}" $newest }}[2m])))
          and on() (sum(increase(http_request_duration_seconds_count{{ printf "{%s}" $newest }}[2m])) >= {{ $analysis.minimumRequests }}))
        / on()
        clamp_min(histogram_quantile(0.95, sum by (le) (increase(http_request_duration_seconds_bucket{{ printf "{%s}" $stable }}[2m]))), {{ $analysis.fastEnoughSeconds }})
- name: saturation
  {{- include "holdfast.judgement" . | nindent 2 }}
  {{- include "holdfast.atMost" (dict "value" $analysis.eventLoopLagSeconds) | nindent 2 }}
  provider:
    prometheus:
      address: {{ .root.Values.prometheus.address }}
      query: |
        max(avg_over_time(nodejs_eventloop_lag_p99_seconds{{ printf "{%s}" $newest }}[1m]))
{{- end }}
