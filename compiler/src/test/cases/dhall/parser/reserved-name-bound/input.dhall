let List = 1

let if = 2

in  List
