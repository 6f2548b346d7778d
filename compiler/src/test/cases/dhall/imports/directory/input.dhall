let Cluster = ./types in Cluster
