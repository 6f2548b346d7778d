< Dev : Text, Prod >
