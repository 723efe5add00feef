"""How goals influence each other, as people scored it together."""
