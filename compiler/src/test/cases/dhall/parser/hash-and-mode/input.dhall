[ ./a sha256:0 as Text, ./b as Json ]
