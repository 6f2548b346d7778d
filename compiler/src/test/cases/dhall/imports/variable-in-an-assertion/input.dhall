let password = env:PASSWORD as Text

let check = assert : { a = password } === { a = "x" }

let proof = \(p : password === "x") -> p

in  proof (assert : 1 === 1)
