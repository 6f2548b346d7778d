let gateway = Some "10.0.0.1"

in  "via ${gateway}"
