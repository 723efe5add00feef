"""The model: elements, the relations between them, and the plan that they make."""
