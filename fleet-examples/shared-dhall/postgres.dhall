-- How every PostgreSQL server of this fleet is reached, given the name of the Secret that holds its password.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

let password = \(secret : Text) -> Some { name = secret, key = "password" }

in  \(secret : Text) ->
      { type = Some fleetc.DatabaseType.postgresql
      , port = Some 5432
      , user = Some "iomete_user"
      , passwordSecret = password secret
      , adminCredentials = Some
          { user = Some "postgres"
          , passwordSecret = password "${secret}-admin"
          }
      , ssl = Some { mode = Some fleetc.SslMode.disable }
      }
