let Database = < private : { host : Text } | shared : Text >

let tagged =
      \(contents : Database) ->
        { field = "kind", nesting = < Inline | Nested : Text >.Inline, contents }

in  { a = tagged (Database.private { host = "db" })
    , b = tagged (Database.shared "global")
    }
