"""WHAT NEXT: the few things worth doing now, each with its reason and its command.

One function per rule, grouped by theme, registered in `pods.reminders.registry`; folded by person
and by pod in `pods.reminders.next_steps`. Nothing here nags: who rests, sleeps, said not now or
must not be written to is silent, and a talk or a log sets the clocks back.
"""
