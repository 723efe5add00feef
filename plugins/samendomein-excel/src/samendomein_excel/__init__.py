"""A plan as a workbook, and a workbook as a plan."""
