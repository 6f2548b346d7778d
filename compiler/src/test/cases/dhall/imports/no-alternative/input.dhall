{ region = env:REGION as Text ? ./region.txt as Text ? missing }
