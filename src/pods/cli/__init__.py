"""The shell around everything: what is typed comes in here, what is shown goes out here."""
