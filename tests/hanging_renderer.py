"""What the tests of ``files/renderers.py`` start in place of a renderer that hangs: it never answers."""

import time

if __name__ == "__main__":
    while True:
        time.sleep(60)
