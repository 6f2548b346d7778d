{ labels = toMap {=} }
