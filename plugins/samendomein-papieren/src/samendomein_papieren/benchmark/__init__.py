"""How well papers are recognised: proposals beside a careful reading by a person."""
