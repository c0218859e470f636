"""One file per command. File, function and command share one name; app.py lists them."""
