{ size = 10, class = ./class.dhall }
