"""The formats that other programs read, a module each: a Record goes in, files come out."""
