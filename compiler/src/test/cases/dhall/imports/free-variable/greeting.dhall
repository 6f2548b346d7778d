"hello, ${name}"
