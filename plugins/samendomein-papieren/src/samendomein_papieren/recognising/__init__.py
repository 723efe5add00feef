"""From a paper to proposed elements: rules that are data, and the readers that apply them."""
