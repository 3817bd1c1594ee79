"""Rules whose evidence is the bibliography and how it is cited."""
