"""Our few reusable widgets. Every place of the window is made of these."""
