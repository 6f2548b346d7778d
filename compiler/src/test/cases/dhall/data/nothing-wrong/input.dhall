let Storage = < minio : { type : < minio >, bucketName : Text } | none >

in  { labels = toMap { env = "prod" }
    , port = Some 5432
    , host = None Text
    , storage = Storage.minio { type = < minio >.minio, bucketName = "lakehouse" }
    }
