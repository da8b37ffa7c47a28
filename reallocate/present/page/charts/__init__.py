"""Charts as SVG: each a pure function of figures and words, drawn by hand so that every run gives the same bytes."""
