{ name = 'dc-a' }
