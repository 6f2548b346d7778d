"dc-a"
