let List/map =
      https://prelude.dhall-lang.org/List/map.dhall
        sha256:dd845ffb4568d40327f2a817eb42d1c6138b929ca758d50bc33112ef3c885680

let Map = https://example.com:8443/map.dhall

in  List/map
