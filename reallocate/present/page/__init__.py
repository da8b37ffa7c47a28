"""The report as one page of HTML: facts in, charts and tables out, nothing asked from anywhere."""
