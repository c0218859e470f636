"""Contacts of other programs: from bytes to people, whatever is wrong with the bytes.

`registry.read` is the way in. Nothing here opens a file, asks or shows; a format is one file and
one line of `registry.FORMATS`.
"""
