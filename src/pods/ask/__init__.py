"""Questions to the human, and plain values back. Only ever on a terminal."""
