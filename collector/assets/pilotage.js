// Comfort alone: every page of the pilotage works without.
