"""Rules whose evidence is what TeX said."""
