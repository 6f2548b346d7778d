{ deep = ./gone.dhall }
