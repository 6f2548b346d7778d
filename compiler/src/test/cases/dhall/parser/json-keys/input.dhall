{ "name": "dc-a", "cost-center": 7, "a.b": True }
