ERROR(SOLD_OUT, "Sold out.")
