{{/* Fails for every value below a path that is not in the table, or not of the kind that the table gives. */}}
{{- define "types.check" -}}
{{- range $key, $value := .values }}
{{- $path := ternary $key (printf "%s.%s" $.path $key) (empty $.path) }}
{{- if hasKey $.kinds $path }}
{{- include "types.kind" (dict "path" $path "kind" (get $.kinds $path) "value" $value) }}
{{- else if not (hasKey $.owners $path) }}
{{- fail (printf "the chart has no value `%s`" $path) }}
{{- else if kindIs "map" $value }}
{{- include "types.check" (dict "path" $path "values" $value "kinds" $.kinds "owners" $.owners) }}
{{- else }}
{{- fail (printf "`%s` is a map, not %s" $path (toJson $value)) }}
{{- end }}
{{- end }}
{{- end }}

{{/* Fails unless one value is of one kind. */}}
{{- define "types.kind" -}}
{{- $fits := false }}
{{- $number := or (kindIs "float64" .value) (kindIs "int64" .value) (kindIs "int" .value) }}
{{- if eq .kind "text" }}{{ $fits = kindIs "string" .value }}
{{- else if eq .kind "bool" }}{{ $fits = kindIs "bool" .value }}
{{- else if eq .kind "whole" }}{{ $fits = and $number (eq (float64 .value) (floor .value)) }}
{{- else if or (eq .kind "quantity") (eq .kind "scalar") }}{{ $fits = or $number (kindIs "string" .value) }}
{{- else if eq .kind "map" }}{{ $fits = kindIs "map" .value }}
{{- else if eq .kind "textMap" }}{{ $fits = kindIs "map" .value }}
{{- if $fits }}{{ range $item := .value }}{{ $fits = and $fits (kindIs "string" $item) }}{{ end }}{{ end }}
{{- else if eq .kind "texts" }}{{ $fits = kindIs "slice" .value }}
{{- if $fits }}{{ range $item := .value }}{{ $fits = and $fits (kindIs "string" $item) }}{{ end }}{{ end }}
{{- else if eq .kind "maps" }}{{ $fits = kindIs "slice" .value }}
{{- if $fits }}{{ range $item := .value }}{{ $fits = and $fits (kindIs "map" $item) }}{{ end }}{{ end }}
{{- else }}{{ fail (printf "the table has an unknown kind `%s`" .kind) }}
{{- end }}
{{- if not $fits }}{{ fail (printf "`%s` is of kind %s, not %s" .path .kind (toJson .value)) }}{{ end }}
{{- end }}
