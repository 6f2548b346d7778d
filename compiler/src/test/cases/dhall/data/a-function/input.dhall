\(cluster : Text) -> { name = cluster }
