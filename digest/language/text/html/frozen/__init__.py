"""What must never change: what keys of items are made of."""
