#!/bin/sh
# Team Angie: two first calls, a theme, every three weeks for two hours, and a good end.
#   sh examples/stories/angie.sh [FOLDER]     a new folder of its own, if you name none
# angie.txt holds what it shows, angie.toml the list at the end.
set -eu
cd "${1:-$(mktemp -d)}"
export PODS_FILE="$PWD/pods.toml" XDG_STATE_HOME="$PWD/state" # nothing of yours is touched
set -v

# Ilse calls in winter, from Lisbon. She has a list already, from a course last
# year, and one person on it who asked her twice: when do we do something?
export PODS_TODAY=2026-12-01
pods init --here --name Ilse --id ilse --time-zone Europe/Lisbon --free "wed,thu 18:00-22:00"
pods add-person Petra Goran Malik Wanda Henrik
pods edit-person petra --time-zone Europe/Prague --free "wed,thu 19-23" --tag emotions --tag writing --can-call --energy 5
pods edit-person goran --time-zone Europe/Zagreb --free "wed 19-23" --tag emotions --tag coaching
pods edit-person malik --time-zone America/New_York --free "wed 13-17:30" --tag emotions --tag music
pods edit-person wanda --time-zone Europe/Warsaw --free "wed,thu 18:30-23" --tag writing
pods edit-person henrik --time-zone Europe/Stockholm --free "thu 19-23" --tag coaching
pods tie petra wanda friend

# Something happened once between Goran and Henrik. It is nobody's business, and
# she does not want to forget it in a good mood.
pods rule apart goran henrik --why "the course, last spring"

# What could it be? A draft is a what-if; nobody is asked, nobody is promised.
pods sound petra goran malik wanda henrik --channel e-mail --on "20 nov" --wording "a pod for a winter"
pods mark petra goran in
pods mark malik wanda curious
pods move me petra wanda henrik --to evening --new
pods move goran --to evening || :
pods drafts
pods suggest --why
pods criteria shared-intention=5

export PODS_TODAY=2026-12-05
# The draft sat for a weekend. She moves one, and it feels right.
pods move henrik --from evening
pods move goran malik --to evening
pods when evening --every 3 --minutes 120 --start "20 jan" --weeks 15
pods new-pod "Team Angie" --from evening --emoji 🕊 --cadence 3 --minutes 120 --at "wed 19:00"
pods invite angie petra goran malik wanda --by "15 dec" --channel e-mail

export PODS_TODAY=2026-12-10
pods reply petra yes
pods reply goran yes --on yesterday
pods reply malik yes --reason "a Wednesday afternoon off, finally"
pods reply wanda maybe --reason "two hours are long"
pods invitations

export PODS_TODAY=2026-12-14
# Wanda's maybe waits; a maybe is allowed to. The others fix two first calls.
pods plan-season angie --kick-off "wed 16 dec 19:00" "wed 6 jan 19:00"

export PODS_TODAY=2026-12-16
# In the first call they find the theme, without having looked for one.
pods log-meeting angie
pods edit-pod angie --intention "to talk about what we feel, before we know what we think" --norms "no advice unless asked" --confidential

export PODS_TODAY=2026-12-29
# Christmas. The maybe is nineteen days old now, and a word may be said about it.
pods next
pods invite angie wanda --nudge
pods reply wanda yes --later --reason "I would like to try one"

export PODS_TODAY=2027-01-07
# The second call was yesterday, with Wanda. One page of notes, and it is a photo.
pods log-meeting angie yesterday --guest wanda --note "the photo is in the folder"
pods reply wanda yes
pods edit-pod angie --commitment "four evenings and a look back" --min-presence 3 --format "one candle, two rounds, silence, one more round"
pods plan-season angie --meetings 4 --from "27 jan" --every 3 --minutes 120

export PODS_TODAY=2027-01-28
# Four evenings and a look back. The first one is held.
pods log-meeting angie yesterday

export PODS_TODAY=2027-02-18
# Goran was not there, and nobody had heard from him. She logs it as if he had
# said a word, takes that back, and logs it as it was.
pods log-meeting angie yesterday --missing goran
pods undo
pods log-meeting angie yesterday --no-show goran
pods next

export PODS_TODAY=2027-02-20
# She rings him. A new job, in shifts, and he had been ashamed to say it. Henrik
# she lets rest too: no answer is one.
pods talked goran --channel call
pods leave angie goran --why "a new job, in shifts"
pods mark goran not-now --until "in 6 months" --reason "shifts"
pods mark henrik not-now --until "in 6 months"
pods plan-season angie
pods history

export PODS_TODAY=2027-03-04
# Two are ill, and one is at a wedding. A week later, then. In New York the clocks
# go forward on the fourteenth and in Lisbon two weeks after: Malik is told.
pods move-meeting angie "wed 17 mar 19:00" --reason "two are ill, one is at a wedding"
pods next

export PODS_TODAY=2027-03-18
pods log-meeting angie yesterday

export PODS_TODAY=2027-03-31
pods log-meeting angie --late malik
pods health angie

export PODS_TODAY=2027-04-21
# The look back. Three would go on. Ilse cannot, a child is coming. Each answer is
# a good one.
pods log-meeting angie
pods retro angie --plus "the candle" --plus "that silence counted as speaking" --minus "three weeks is long when it hurts" --next "every second week, ninety minutes" --stay petra,malik,wanda --pause ilse
pods retro angie

export PODS_TODAY=2027-04-22
# So Petra calls it from now on, with a list of her own, and on the hour that they
# always had. Of Ilse's other people, and of what she thinks of them, it says
# nothing.
pods hand-over angie petra for-petra
pods leave angie me --why "a child is coming"
pods --file for-petra/pods.toml show angie
cat for-petra/page.md

export PODS_TODAY=2027-04-29
# From here on it is Petra who types.
pods --file for-petra/pods.toml leave angie ilse --why "a child is coming"
pods --file for-petra/pods.toml edit-pod angie --cadence 2 --minutes 90
pods --file for-petra/pods.toml plan-season angie --meetings 3 --from "5 may"

export PODS_TODAY=2027-06-17
# They met three times more, and looked back, and it was whole. Nobody wanted to
# drag it into a summer. A good end is an end.
pods --file for-petra/pods.toml log-meeting angie "5 may" "19 may" "2 jun" "16 jun"
pods --file for-petra/pods.toml close-pod angie --why "it was whole" --on "16 jun"
pods --file for-petra/pods.toml letter farewell --for malik --pod angie
pods --file for-petra/pods.toml list --all

export PODS_TODAY=2027-06-18
# And Ilse? She writes it down too, and sleeps a little.
pods close-pod angie --why "it was whole" --on "16 jun"
pods next
