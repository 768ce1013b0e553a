"""The hazard log, docs/safety/hazards.csv: is it sound, does each named test exist, and are they green?"""
