"""From a result to what is seen. Views give back renderables and never print."""
