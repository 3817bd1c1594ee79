"""Rules whose evidence is the finished PDF."""
