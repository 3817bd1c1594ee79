"""Images: found, looked into, and placed where TeX may read them."""
