let a = { left = 1, right = 2 }
let b = { left = a, right = a }
let c = { left = b, right = b }
let d = { left = c, right = c }
let e = { left = d, right = d }
let f = { left = e, right = e }
let g = { left = f, right = f }
let h = { left = g, right = g }
let i = { left = h, right = h }
let j = { left = i, right = i }
let k = { left = j, right = j }
let l = { left = k, right = k }
let m = { left = l, right = l }
let n = { left = m, right = m }
let o = { left = n, right = n }
let p = { left = o, right = o }
let q = { left = p, right = p }
let r = { left = q, right = q }
let s = { left = r, right = r }
let t = { left = s, right = s }
let u = { left = t, right = t }
let v = { left = u, right = u }
let w = { left = v, right = v }

in  w
