let token = "t"

let a =
      https://example.com/three.dhall
        using { Authorization = "t" }
        sha256:15f52ecf91c94c1baac02d5a4964b2ed8fa401641a2c8a95e8306ec7c1e3b8d2

let b =
      https://example.com/three.dhall
        using (toMap { Authorization = token })
        sha256:15f52ecf91c94c1baac02d5a4964b2ed8fa401641a2c8a95e8306ec7c1e3b8d2

in  a + b
