"""The pages, and the program that keeps them true: `make docs`."""
