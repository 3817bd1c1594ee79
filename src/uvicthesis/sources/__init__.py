"""What the writer wrote: in go files, out come texts and where things stand in them."""
