let Environment = < Dev | Test | Stage | Prod >

in  [ Environment.Dev, Environment.Prd ]
