"""The board: drafts side by side, and people moved between them by hand; full-screen or plain."""
