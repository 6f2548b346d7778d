{ zones = [], taints = Some [] }
