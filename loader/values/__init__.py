"""Small values with a meaning: dates of limited precision, names of persons, keys of text."""
