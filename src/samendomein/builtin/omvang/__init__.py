"""How much there is: actions, indicators and money. Facts, and never a score."""
