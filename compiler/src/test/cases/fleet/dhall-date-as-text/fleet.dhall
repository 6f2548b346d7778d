{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { dc-a = ./lib/cluster.dhall }, environments = { prod.requireEvidence = False }, retired = { dc-z = "closed on ${Date/show 2026-11-21}" } }
}
