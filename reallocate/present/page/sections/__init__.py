"""The sections of a report, in the order of the page: each a function from the report to what its template sets."""
