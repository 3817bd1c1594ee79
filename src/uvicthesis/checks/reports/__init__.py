"""Reports: what a check found, for a reader at a terminal and for programs."""
