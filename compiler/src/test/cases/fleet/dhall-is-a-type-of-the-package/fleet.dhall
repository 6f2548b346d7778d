let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:602dabd80368e3ea6a2460a690111017a46d8dfbb72f720fbfcdfbc743a28303

in  fleetc.Fleet.Type
