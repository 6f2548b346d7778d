{ labels = toMap { env = "prod", replicas = 3 } }
  : { labels : List { mapKey : Text, mapValue : Text } }
