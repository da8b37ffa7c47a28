"""The board: a page on this machine on which a planner tries moves, and sees after each what it costs."""
