"""What goes out: people, calendars, letters and pages, in the formats of other programs."""
