{ platform.version = "3.18.0"
, kubernetes = { version = "1.33", provider = "on-prem" }
, database =
  { host = "db", user = "iomete", passwordSecret = { name = "db", key = "password" } }
, storage =
  { type = "minio"
  , bucketName = "lake"
  , endpoint = "http://minio:9000"
  , accessKey = "admin"
  , secretKeySecret = { name = "minio", key = "key" }
  }
}
