"""A renderer that hangs and never answers, for the tests of ``publishing/output/renderers.py``."""

import time

if __name__ == "__main__":
    while True:
        time.sleep(60)
