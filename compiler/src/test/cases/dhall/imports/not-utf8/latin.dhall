"München"
