"""The built-in letters: short, warm, and easy to say no to.

What they say, and why so: an invitation names what, why, with how many, how often, how long, how
many times, when one looks back and what happens next; a time-bounded experiment lets everybody
leave without losing face (microsolidarity.cc, "how you can get started").
"""

from collections.abc import Mapping

SOUNDING = """Subject: A thought

Hello {name},

I am thinking of a small {word}: {size} who meet {rhythm}, say honestly how they are, and help \
each other along. We both care about {common}, so you came to mind.

Would something like that speak to you? There is no plan yet, and a no is completely fine.

{caller}
"""

INVITATION = """Subject: An invitation to a small {word}

Hello {name},

I would like to begin a small {word}, and I would love you to be in it. Its name is {title}. \
What it is for: {intention}. We both care about {common}, which is why I thought of you.

It is a group of {size}. {with} would be there too. We would meet {when}, {season}, for {length} \
each time. Then we meet once more to look back. That would be on {look-back}. After it, everybody \
is free to go on or to stop.

What happens next: once enough people have said yes, we have a first call and find out together \
how we want to do this.

Could you tell me {by}? A no is completely fine, and so is a maybe.

{caller}
"""

SEAT = """Subject: A free seat

Hello {name},

In {pod}, our small {word}, a seat is free, and I would love you to take it. What it is for: \
{intention}. We both care about {common}, which is why I thought of you.

{with} would be there too. We meet {when}, for {length} each time. You would come once, without \
any promise, and see how it feels; so would the others.

Could you tell me {by}? A no is completely fine, and so is a maybe.

{caller}
"""

NUDGE = """Subject: Your seat

Hello {name},

No hurry, and a no is completely fine. I am only wondering about your seat in {pod}: shall I keep \
it for you a little longer, or free it? One word is enough.

{caller}
"""

MAYBE = """Subject: Your maybe

Hello {name},

Thank you for your maybe about {pod}. What does it hang on: the time, the people, the length, or \
is it just not the moment?

If something can be moved, I will gladly try. And if it turns into a no, that is completely fine.

{caller}
"""

KICK_OFF = """Subject: A first call

Hello {name},

We can begin: there are enough of us for {pod}, and I am glad that you are one of them.

Our first call is on {day}. It begins at {time}. You find us here: {where}

If {day} does not work for you, tell me, and we find another. {which-hour}

We talk about three things: how we want to be with each other, which hour becomes ours, and what \
each of us is ready to give. Nothing to prepare.

{caller}
"""

SEASON = """Subject: Our dates

Hello {name},

Here are our dates in {pod}: {dates}. Each time for {length}. On {look-back} we look back together.

Should one of them not work for you, tell me now: a date is easily moved while it is far away.

{caller}
"""

REMINDER = """Subject: {pod}, {day}

Hello {name},

We meet on {day}, for {length}. It begins at {time}. You find us here: {where}

{host} hosts. The focus is with {focus}.

If you cannot come, a word beforehand is enough.

{caller}
"""

ABSENCE = """Subject: Missed you

Hello {name},

Your seat was empty on {missed}. We missed you, and I hope that all is well.

There is nothing to explain. If the hour, or anything else, has become difficult, tell me, and we \
will see what can be changed. The next time is {day}, at {time}.

{caller}
"""

RETRO = """Subject: Looking back together

Hello {name},

This season of {pod} is coming to its end, and we take one meeting to look back. It is on \
{look-back}.

Three questions to bring along: what was good, what was not, and what do we want to change? And \
one for each of us alone: do I stay, do I pause, or do I leave? All three are good answers.

{caller}
"""

FAREWELL = """Subject: Thank you

Hello {name},

Thank you for the time you gave to {pod}. It was good to have you there.

The door stays open. Should you feel like it again, here or in another {word}, a line is enough.

{caller}
"""

TEXTS: Mapping[str, str] = {
    "sounding": SOUNDING,
    "invitation": INVITATION,
    "seat": SEAT,
    "nudge": NUDGE,
    "maybe": MAYBE,
    "kick-off": KICK_OFF,
    "season": SEASON,
    "reminder": REMINDER,
    "absence": ABSENCE,
    "retro": RETRO,
    "farewell": FAREWELL,
}

WHAT_FOR: Mapping[str, str] = {
    "sounding": "to test the waters; there is no plan yet",
    "invitation": "to ask somebody into a new one",
    "seat": "to offer a free seat where you have met already",
    "nudge": "to whom an invitation has gone unanswered",
    "maybe": "to whoever said maybe: what does it hang on?",
    "kick-off": "to find the hour of the first call, or tell it",
    "season": "the dates of the season, on each one's own clock",
    "reminder": "shortly before a meeting",
    "absence": "to whoever was missing",
    "retro": "before the look back",
    "farewell": "to whoever leaves, or when it ends",
}
"""What each built-in letter is for, in a few words."""
