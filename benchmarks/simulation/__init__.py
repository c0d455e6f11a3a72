"""A simulated diplomatic calendar, and the articles that outlets would write about it."""
