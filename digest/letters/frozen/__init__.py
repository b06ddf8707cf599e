"""What emails of years ago still say: their links unsubscribe, and bounces and answers name them."""
