let Cni = < Calico : { ipip : Bool } | Cilium | Flannel >

in  { cni = Cni.Calico } : { cni : Cni }
