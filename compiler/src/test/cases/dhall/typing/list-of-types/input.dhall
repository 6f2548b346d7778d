[ Natural, Text ]
