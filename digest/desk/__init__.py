"""The desk: a local web server with which an editor looks at an edition, changes its draft, and publishes it.

The draft is the only state: there is nothing to save at the end, and nothing that a text editor would not see. Forms
with redirects work in every browser, by keyboard, and without a script; a redirect ends with the id of the button that
was pressed, because browsers focus what a fragment names. The one script reloads a page after a change elsewhere.
"""
