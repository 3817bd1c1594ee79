"""Outside programs: one place that starts them, one that knows what is needed and where it is."""
