"""Benchmarks: medians and ratios in one run, written to ``docs/benchmarks.md`` by ``make bench``."""
