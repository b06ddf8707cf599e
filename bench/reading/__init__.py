"""Write editions of real weeks as pages for an editor to read, and count what readers notice."""
