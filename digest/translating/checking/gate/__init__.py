"""The gate: checks of a translation against its segment, without a dictionary.

It compares what can be compared without one: numbers, dates, units and currencies by value, names by their consonants,
brackets, letters, length, loops, copies. Digits must stay digits, and a name needs a counterpart; of most else, what is
merely missing is no reason to refuse, since no list has all the words for it. The time of a check grows with the length
of the text, and no faster, up to ``verify.LONGEST``: ``test_effort.py`` counts the calls.
"""
