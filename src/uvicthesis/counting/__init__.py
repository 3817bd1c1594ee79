"""Count: in go the resolved thesis and its filters, out come its words by part and by kind."""
