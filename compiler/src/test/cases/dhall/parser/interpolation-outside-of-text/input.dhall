{ name = ${region} }
