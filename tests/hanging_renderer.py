"""A renderer that hangs and never answers, for the tests of ``files/renderers.py``."""

import time

if __name__ == "__main__":
    while True:
        time.sleep(60)
