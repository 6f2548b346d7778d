-- How every PostgreSQL server of this fleet is reached, given the name of the Secret that holds its password.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:602dabd80368e3ea6a2460a690111017a46d8dfbb72f720fbfcdfbc743a28303

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
