< Dev | Prod | Dev : Natural >
