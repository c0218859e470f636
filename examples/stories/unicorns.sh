#!/bin/sh
# The Unicorns: four people, three first calls, five dates, and then two more seasons.
#   sh examples/stories/unicorns.sh [FOLDER]     a new folder of its own, if you name none
# unicorns.txt holds what it shows, unicorns.toml the list at the end.
set -eu
cd "${1:-$(mktemp -d)}"
export PODS_FILE="$PWD/pods.toml" XDG_STATE_HOME="$PWD/state" # nothing of yours is touched
set -v

# Who are the people I would like to hang out with? A card with one question, and
# an evening on the terrace. Vera writes down whoever comes to mind.
export PODS_TODAY=2026-07-06
pods init --here --name Vera --id vera --time-zone Atlantic/Azores --free "tue,thu 17:30-21:00"
pods add-person Jonas Milo Rui Sanne

# Jonas is easy, she lives with him. Milo she has met once, at a dance jam in
# Halifax: he cooked for thirty people and then asked her the best question.
pods tie me jonas couple
pods edit-person jonas --time-zone Atlantic/Azores --free "tue,thu 17:30-21" --tag food --tag outdoors
pods edit-person milo --time-zone America/Halifax --closeness met-once --met "a dance jam" --tag movement --tag food
pods edit-person rui --time-zone Europe/Lisbon --free "tue 19-22" --tag outdoors --tag food
pods edit-person sanne --time-zone Europe/Amsterdam --free "tue,thu 20:30-23" --tag movement

export PODS_TODAY=2026-07-28
# The card sits for three weeks. Then she says it in passing, for the first time,
# in the words that her friends would use: a mastermind group.
pods letter sounding --for milo
pods sound milo rui sanne --channel e-mail --wording "a mastermind group of four or five"

export PODS_TODAY=2026-07-31
# Rui likes it, but not now. Sanne does not answer. Milo calls the same night.
pods mark rui not-now --until "1 mar" --reason "the house is not finished"
pods talked milo --channel call --note "an hour and a half, mostly laughing"
pods mark milo in --reason "when do we start?"
pods edit-person milo --free "tue,thu 14:30-18" --energy 5 --closeness acquaintance
pods mark jonas in

# Is that something already? She looks at what the list makes of it, and then
# trusts her own feeling: Milo first, and see whom he brings.
pods suggest
pods new-pod "The Unicorns" jonas milo --emoji 🦄 --cadence 2 --minutes 90 --intention "to move, to eat well, to be outdoors"
pods invite unicorns milo --by "in 1 week"
pods invite unicorns jonas --channel breakfast --wording "shall we?"

export PODS_TODAY=2026-08-02
# Jonas says yes over breakfast. Milo says yes, and brings somebody.
pods reply jonas yes
pods reply milo yes --plus-one Tess
pods tie milo tess couple
pods invite unicorns tess --by "in 1 week" --channel Signal

export PODS_TODAY=2026-08-07
# Tess has never met them. Evenings with strangers, does she need that?
pods reply tess maybe --reason "evenings with strangers"
pods letter maybe --for tess --pod unicorns

export PODS_TODAY=2026-08-18
# A maybe may wait. After eleven days the list remembers it, and Vera asks for ten
# minutes with cameras in two kitchens.
pods next
pods talked tess --channel call --note "the four of us, ten minutes, cooking"
pods reply tess yes
pods edit-person tess --time-zone America/Halifax --free "tue,thu 15-18" --tag food --tag movement

# Two couples on two sides of the sea. Which hours are there at all, for a first
# call now, and for a whole autumn with both clock changes in it?
pods when unicorns
pods plan-season unicorns --kick-off "thu 20 aug 18:30" "thu 27 aug 18:30"

export PODS_TODAY=2026-08-20
# The first call, and Jonas is on a ferry. They begin without him and promise to
# decide nothing.
pods log-meeting unicorns --missing jonas --note "how would it be at its best? no decisions"
pods letter absence --for jonas --pod unicorns

export PODS_TODAY=2026-08-27
# The second call: everybody is there, everybody has much to say, and then the
# ninety minutes are over. What it is for stands. The dates do not.
pods log-meeting unicorns --note "ran out of time: format and dates are open"
pods edit-pod unicorns --intention "to move, to eat well, to be outdoors, and to tell each other how it goes" --norms "speak for yourself; silence is fine" --confidential
pods plan-season unicorns --kick-off "tue 1 sep 18:30"

export PODS_TODAY=2026-09-01
# The third one is for the format, the hour and the dates, and for nothing else.
# Tuesday at seven, says Jonas, and everybody nods. The list does not: for one
# evening in October, seven on the Azores is not four in Halifax.
pods log-meeting unicorns --note "format and dates, done"
pods edit-pod unicorns --at "tue 19:00" --format "check-in, four rounds of 15 minutes, check-out" --commitment "four calls and a look back" --min-presence 3 --channel Signal
pods plan-season unicorns --meetings 4 --from "15 sep" --every 2
pods plan-season unicorns --at "tue 18:30"

# Five dates in five calendars, and who holds the room each time is written beside
# them. It shall be our group, not Vera's.
pods show unicorns
pods letter season --for tess --pod unicorns

# A page of their own, to lie where all four write. Nothing on it is Vera's alone.
pods page unicorns

export PODS_TODAY=2026-09-16
# The first real one was yesterday. One line, and the log is kept.
pods log-meeting unicorns yesterday

export PODS_TODAY=2026-09-28
pods next
pods reply milo no --meeting tue --reason "a night shift"

export PODS_TODAY=2026-09-29
pods log-meeting unicorns --missing milo
pods health unicorns

export PODS_TODAY=2026-10-12
# A storm is coming: the power may fail on the island. They move it by two days.
pods move-meeting unicorns "thu 15 oct 18:30" --reason "a storm"

export PODS_TODAY=2026-10-16
pods log-meeting unicorns yesterday --late tess
pods next

export PODS_TODAY=2026-10-27
# The clocks went back on the Azores, and not yet in Halifax. Milo and Tess come
# an hour later than they are used to, and find the others there.
pods log-meeting unicorns

export PODS_TODAY=2026-11-10
# The look back. What was good, what was not, what next; and each one is asked.
pods log-meeting unicorns
pods retro unicorns
pods retro unicorns --plus "the rounds of 15 minutes" --plus "cooking together, apart" --minus "the screen, after a day of screens" --next "once a season: everybody outdoors, on the phone" --stay vera,milo,tess --pause jonas
pods health unicorns

export PODS_TODAY=2026-11-11
# A season is a promise with an end, and that is why they make another. Jonas
# pauses; he will cook for Vera meanwhile. They rest over the holidays first.
pods rest unicorns --until "12 jan" --reason "the dark weeks are for family"
pods plan-season unicorns --meetings 4 --from "12 jan"

export PODS_TODAY=2027-03-02
# Four calls on four Tuesdays. Vera logged none of them, and nobody minds: it is
# one line for all of them now.
pods next
pods log-meeting unicorns "12 jan" "26 jan" "9 feb" "23 feb"
pods next

export PODS_TODAY=2027-03-09
pods log-meeting unicorns
pods retro unicorns --plus "we laugh more" --minus "three is one too few when one is ill" --next "a fourth person, slowly" --stay vera,milo,tess --leave jonas

# Jonas leaves for good, and stays a Unicorn at the breakfast table. There is a
# seat now, and the first of March has come: is the house of Rui finished?
pods next
pods mark rui in --reason "it has a roof!"
pods suggest --fill unicorns
pods invite unicorns rui --by "in 10 days"

export PODS_TODAY=2027-03-17
# Eight days, and not a word.
pods invitations
pods invite unicorns rui --nudge

export PODS_TODAY=2027-03-18
pods reply rui yes --reason "sorry, I was on the roof"
pods plan-season unicorns --meetings 4 --from "30 mar"

export PODS_TODAY=2027-03-30
# The third season begins, a few days after the clocks went forward, with somebody
# new and with everybody who likes to be there.
pods log-meeting unicorns
pods show unicorns
pods people
pods check
