Natural@1
