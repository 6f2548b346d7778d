let Cluster = ./types/clusters.dhall

let Storage = ./types/storage.dhall sha256:15f52ecf91c94c1baac02d5a4964b2ed8fa401641a2c8a95e8306ec7c1e3b8d2

in  { Cluster, Storage }
