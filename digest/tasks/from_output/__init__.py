"""Read published editions back from the files of the output, for a site whose store is lost.

What they show is turned back into values, which are stored like any others, so that a later template or locale finds
what it needs. No trust is needed: every file is rendered from these values and compared with the one that is there.
Texts come from all locales together, because each shows some in the original. What no file shows, such as why a
translation was refused, is not guessed, unless no reader can see the difference. A whole text whose sentences cannot be
told apart is kept as one translation.
"""
