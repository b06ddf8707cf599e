"""Read weeks of any feeds as their readers get them, and count a reader's verdicts by kind."""
