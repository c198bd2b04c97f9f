enum { ITEM_SOLD = 1 };
