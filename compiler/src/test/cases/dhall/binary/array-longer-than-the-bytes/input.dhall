0x"9bffffffffffffffff00"
