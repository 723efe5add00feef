"""From papers to proposals, and from proposals to the plan: a person decides on each of them."""
