let Secret = { name : Text, key : Text }

let Entry =
      { mapKey : Text
      , mapValue :
          { platform : { version : Text }
          , kubernetes : { version : Text, provider : Text }
          , database : { host : Text, user : Text, passwordSecret : Secret }
          , storage :
              { type : Text
              , bucketName : Text
              , endpoint : Text
              , accessKey : Text
              , secretKeySecret : Secret
              }
          }
      }

let entry =
      \(number : Natural) ->
          { mapKey = "dc-${Natural/show number}"
          , mapValue =
            { platform = { version = "3.18.0" }
            , kubernetes = { version = "1.33", provider = "on-prem" }
            , database =
              { host = "db-${Natural/show number}", user = "iomete", passwordSecret = { name = "db", key = "password" } }
            , storage =
              { type = "minio"
              , bucketName = "lake"
              , endpoint = "http://minio:9000"
              , accessKey = "admin"
              , secretKeySecret = { name = "minio", key = "key" }
              }
            }
          }
        : Entry

in  { Entry, entry }
