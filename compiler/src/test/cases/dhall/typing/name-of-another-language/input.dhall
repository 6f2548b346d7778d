{ enabled = true, label = "a" : String, note = null }
