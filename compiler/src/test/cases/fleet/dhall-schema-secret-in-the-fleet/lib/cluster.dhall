{ platform.version = "3.18.0"
, kubernetes = { version = "1.33", provider = "on-prem" }
, database =
  { host = "db", user = "iomete", password = "hunter2hunter2" }
, storage =
  { type = "minio"
  , bucketName = "lake"
  , endpoint = "http://minio:9000"
  , accessKey = "admin"
  , secretKeySecret = { name = "minio", key = "key" }
  }
}
