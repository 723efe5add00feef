"""From a file to a paper: blocks of text as they were meant, before printing broke them."""
