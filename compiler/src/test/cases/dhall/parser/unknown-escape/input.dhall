"C:\Program Files"
