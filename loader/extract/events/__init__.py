"""The event grammar: from mentions in a sentence to the events of an article."""
