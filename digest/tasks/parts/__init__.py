"""The parts that the use cases work with, each made as a site's configuration says."""
