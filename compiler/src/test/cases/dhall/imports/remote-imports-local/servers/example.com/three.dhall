[ env:TOKEN as Text, ~/.ssh/id_rsa as Text ]
