[ ./clusters/, ./fleet ]
