"""Guides and members on a real server: what they are told and write, held against what is stored at the end.

`harbour` serves a community; `people` do in it what the app would do; `counting` counts what `looking` read;
`programme` mixes it by chance and kills whoever is in the middle of something.
"""
