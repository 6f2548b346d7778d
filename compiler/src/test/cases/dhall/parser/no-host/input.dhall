[ https:///package.dhall, https://-a/b, https://[1::2::3]/ ]
