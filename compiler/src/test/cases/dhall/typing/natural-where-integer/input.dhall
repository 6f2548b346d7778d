{ priority = 3 } : { priority : Integer }
