let Cluster = ./lib/cluster.dhall

let clusters =
      List/fold
        Natural
        [ 1, 2, 3 ]
        (List Cluster.Entry)
        ( \(number : Natural) ->
          \(rest : List Cluster.Entry) ->
            [ Cluster.entry number ] # rest
        )
        ([] : List Cluster.Entry)

in  { apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = clusters }
}
