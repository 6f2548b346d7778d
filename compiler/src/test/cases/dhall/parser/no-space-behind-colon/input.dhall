{ name :Text }
