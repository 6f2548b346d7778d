{ a = ../secret.dhall, b = /etc/passwd as Text, c = ~/.ssh/id_rsa as Text ? "" }
