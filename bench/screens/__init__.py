"""Pictures of every screen with demo content: in each theme, text size and direction, and all on one sheet.

python3 dev.py screens --out DIR [--full]
"""
