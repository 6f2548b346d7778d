-- each needs the other
{ owner : ./cluster.dhall, size : Natural }
