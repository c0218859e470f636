#!/bin/sh
# The Circle: housemates at home, eight to twelve, a host for the place and a host for the topic.
#   sh examples/stories/circle.sh [FOLDER]     a new folder of its own, if you name none
# circle.txt holds what it shows, circle.toml the list at the end.
set -eu
cd "${1:-$(mktemp -d)}"
export PODS_FILE="$PWD/pods.toml" XDG_STATE_HOME="$PWD/state" # nothing of yours is touched
set -v

# It begins with a flat-warming. Ten people sit on the floor, there is soup, and
# somebody says what everybody thinks: we should do this every second week.
export PODS_TODAY=2026-02-01
pods init --here --name Noemi --id noemi --time-zone Europe/Berlin --free "wed 19:00-23:00"
pods edit-person me --household "the big flat" --can-host
pods add-person Arvo Bruno Cleo Dilan Elke Fritzi Gus Hedda Ivo Jule Kolja

# Three of them share the flat, and two the attic. A home is one home, however
# many live in it.
pods edit-person arvo --household "the big flat" --time-zone Europe/Berlin --free "wed 18-23"
pods tie me bruno housemate
pods tie cleo dilan couple
pods edit-person cleo --household "the attic" --can-host
pods edit-person dilan --household "the attic"
pods edit-person elke --can-host --place Kreuzberg
pods edit-person hedda --cannot-host
pods mark arvo bruno cleo dilan elke fritzi gus hedda ivo in --reason "the flat-warming"

export PODS_TODAY=2026-02-08
# A circle, then: more than a pod, less than a crowd. Nobody has to be invited who
# sat on that floor.
pods new-pod "The Circle" --kind circle --emoji ⭕ --cadence 2 --minutes 120 --at "wed 19:30" --intention "to sit in a circle, and to mean it" --open-to-guests
pods join circle arvo bruno cleo dilan elke fritzi gus hedda ivo
pods edit-pod circle --min-presence 6 --norms "phones stay in the hall" --confidential --commitment "come when you can, say so when you cannot"

# Every time there is one who opens a home, and another who brings the topic.
pods plan-season circle --meetings 8 --from "11 feb" --homes
pods letter reminder --for ivo --pod circle

export PODS_TODAY=2026-02-26
# Two evenings at once. A guest came along; a guest is welcome and is counted.
pods log-meeting circle "11 feb"
pods log-meeting circle yesterday --missing gus,ivo --guest jule

export PODS_TODAY=2026-03-10
# Wednesday looks thin. Everybody said a word beforehand; that was the promise.
pods reply gus no --meeting tomorrow
pods reply hedda no --meeting tomorrow --reason "on tour"
pods reply fritzi no --meeting tomorrow --reason "on tour, with Hedda"
pods reply ivo no --meeting tomorrow
pods reply cleo no --meeting tomorrow
pods reply bruno no --meeting tomorrow --reason "a cold"
pods next
pods skip-meeting circle --reason "too few; soup for four instead"

export PODS_TODAY=2026-04-23
# Gus was away in February, and in March, and on Wednesday without a word.
pods log-meeting circle "25 mar" "8 apr" --missing gus
pods log-meeting circle yesterday --no-show gus
pods next
pods talked gus --channel "in the hall"
pods leave circle gus --why "it was never his thing, he only liked the soup"
pods mark gus no --reason "he only liked the soup"

# And Jule, who was a guest once, would like to come in. The others would like it
# too. One at a time, and not every time.
pods sound jule --channel "in the hall" --reaction in
pods join circle jule
pods tie jule kolja friend
pods health circle

export PODS_TODAY=2026-06-04
# The last one before the summer is the look back. It was yesterday.
pods log-meeting circle "6 may" "20 may"
pods log-meeting circle yesterday --missing hedda --late elke
pods retro circle
pods retro circle --plus "the soup" --plus "somebody new, slowly" --minus "the same three wash up" --next "whoever brings the topic does not wash up" --stay noemi,arvo,bruno,cleo,dilan,elke,fritzi,hedda,jule --pause ivo

# In summer they are all somewhere else. A circle may sleep.
pods rest circle --until "9 sep" --reason "the lakes"
pods list

export PODS_TODAY=2026-07-20
# And nobody is reminded of anything.
pods talked jule --channel "a postcard"
pods mark kolja curious --reason "Jule will not stop talking about it"
pods next

export PODS_TODAY=2026-09-09
pods next
pods rest circle --wake

# Eight before a look back were many. Four, this time; and Kolja is in.
pods mark kolja in
pods join circle kolja
pods plan-season circle --meetings 4 --from "16 sep" --homes

export PODS_TODAY=2026-11-12
# An autumn in the log. Ivo, who pauses, came once all the same, as a guest.
pods log-meeting circle "16 sep" "30 sep" "14 oct"
pods log-meeting circle "28 oct" --missing hedda,fritzi --guest ivo
pods log-meeting circle yesterday

# Ten people said what they thought, one after the other, and it took until one in
# the morning. Would two smaller circles be better? The list lays out how it could
# be cut; nobody cuts anything yet. They let it sit until there is soup again.
pods retro circle --plus "four is enough before a look back" --minus "ten is a lot of rounds" --next "two smaller circles, and soup for all at new year" --stay noemi,arvo,bruno,cleo,dilan,elke,fritzi,hedda,jule,kolja --leave ivo
pods suggest --reshape circle
pods health circle
pods show circle
