#!/bin/sh
# Loverz Powerz: couples at each other's tables, and a neighbour across the river.
#   sh examples/stories/loverz.sh [FOLDER]     a new folder of its own, if you name none
# loverz.txt holds what it shows, loverz.toml the list at the end.
set -eu
cd "${1:-$(mktemp -d)}"
export PODS_FILE="$PWD/pods.toml" XDG_STATE_HOME="$PWD/state" # nothing of yours is touched
set -v

# Rosa and Emil want an evening for couples: cook, eat, and talk about the two of
# them in front of others who do the same. All of them live in Porto.
export PODS_TODAY=2027-01-11
pods init --here --name Rosa --id rosa --time-zone Europe/Lisbon --free "fri,sat 18:00-23:30"
pods edit-person me --household "Rua das Flores"
pods add-person Emil Bea Nuno Carla Otis Farah Leon
pods edit-person emil --time-zone Europe/Lisbon --free "fri,sat 18-23:30" --household "Rua das Flores"
pods edit-person bea --time-zone Europe/Lisbon --free "fri,sat 18-23:30" --household "Foz" --place Foz --shares place --energy 5
pods edit-person nuno --time-zone Europe/Lisbon --free "fri,sat 18-23:30" --household "Foz"
pods edit-person carla --time-zone Europe/Lisbon --free "fri,sat 19-23:30" --household "Ribeira" --place Ribeira
pods edit-person otis --time-zone Europe/Lisbon --free "fri,sat 19-23:30" --household "Ribeira" --cannot-host

# A couple is a tie. Whether the two also sit in one pod is a question, and here
# the answer is yes, it is what the pod is for.
pods tie me emil couple
pods tie bea nuno couple
pods tie carla otis couple
pods tie farah leon couple
pods rule together me emil --public
pods rule together bea nuno --public --why "they come as two, or not at all"
pods rule together carla otis --public
pods rule together farah leon --public

export PODS_TODAY=2027-01-18
# Rosa says it over a dinner, to four people at once. Farah and Leon she asks on
# Signal, and nothing comes back.
pods sound emil bea nuno carla otis --channel "a dinner" --reaction in
pods sound farah leon --channel Signal
pods suggest
pods new-pod "Loverz Powerz" emil bea nuno carla otis --emoji 💞 --cadence 3 --minutes 180 --size-max 8 --at "fri 19:30" --place Porto --intention "to love well, and to be seen while we learn it"
pods invite loverz emil bea nuno carla otis --by "in 1 week" --channel "a dinner" --wording "you two, and us, and food?"

export PODS_TODAY=2027-01-23
pods reply emil yes
pods reply bea yes
pods reply nuno yes
pods reply carla yes
pods reply otis maybe --reason "talking in front of others"
pods invitations

export PODS_TODAY=2027-01-25
# Otis and Carla walk home slowly, and then he writes.
pods reply otis yes --reason "if I may also be silent"
pods plan-season loverz --kick-off "fri 29 jan 19:30"

export PODS_TODAY=2027-01-30
pods log-meeting loverz yesterday --home me
pods edit-pod loverz --norms "no winning" --confidential --min-presence 4 --commitment "four tables and a look back"

# Whose table, each time? One turn for each home, and not for each person.
pods plan-season loverz --meetings 4 --from "12 feb" --homes
pods letter reminder --for carla --pod loverz

export PODS_TODAY=2027-02-10
# Carla and Otis have a child with a fever. A couple is one absence, and it takes
# two chairs away.
pods reply carla no --meeting fri --reason "a fever"
pods reply otis no --meeting fri
pods next

export PODS_TODAY=2027-02-13
pods log-meeting loverz yesterday --missing carla,otis --late nuno
pods letter absence --for carla --pod loverz

export PODS_TODAY=2027-03-19
pods log-meeting loverz "5 mar"

# On Easter Friday nobody is in town: a day later, then, and at the same table.
pods move-meeting loverz "sat 27 mar 19:30" --reason "Good Friday"

export PODS_TODAY=2027-05-08
# Two more tables, written down on one Saturday, and then the look back.
pods log-meeting loverz "27 mar" "16 apr"
pods log-meeting loverz yesterday
pods retro loverz --plus "the silence of Otis" --plus "no winning" --minus "Fridays after a week of work" --next "bring another couple" --stay rosa,emil,bea,nuno --leave carla,otis
pods retro loverz
pods health loverz

# Carla and Otis go, with thanks: their own table needs them. There are chairs now
# for Farah and Leon, who have not said a word since January. She rings.
pods mark carla otis not-now --until "1 feb" --reason "the child first"
pods talked farah --channel call
pods mark farah leon in --reason "we thought you would never ask again"
pods edit-person farah --time-zone Europe/Lisbon --free "fri,sat 18-23" --household "Bonfim"
pods edit-person leon --time-zone Europe/Lisbon --free "fri,sat 18-23" --household "Bonfim"
pods suggest --fill loverz
pods invite loverz farah leon --by "in 10 days"
pods reply farah yes
pods reply leon yes
pods plan-season loverz --meetings 3 --from "4 jun" --homes --skip "1 aug - 31 aug"

export PODS_TODAY=2027-06-12
# Across the river there is another table: Ines calls it, with Tariq, Uma and Vik.
# Rosa keeps it on her list, as a neighbour does.
pods log-meeting loverz "4 jun"
pods add-person Ines Tariq Uma Vik
pods tie ines tariq couple
pods tie uma vik couple
pods mark ines tariq uma vik in
pods new-pod "Both Banks" ines tariq uma vik --caller ines --emoji 🌉 --at "fri 19:30" --cadence 3 --minutes 180 --size-max 8
pods reply ines yes --pod banks
pods reply tariq yes --pod banks
pods reply uma yes --pod banks
pods reply vik yes --pod banks
pods log-meeting banks yesterday
pods list

export PODS_TODAY=2027-09-20
# A summer. Farah and Leon move to the sea, Uma and Vik have no more Fridays.
# There are four left on one bank and two on the other, and a table is better with
# six.
pods log-meeting loverz "25 jun" "16 jul"
pods log-meeting loverz "17 sep" --missing farah,leon
pods retro loverz --plus "three homes, three kitchens" --minus "a long summer without" --stay rosa,emil,bea,nuno --leave farah,leon
pods mark farah leon not-now --until "in 1 year" --reason "the sea"
pods mark uma vik not-now --reason "no more Fridays"
pods leave banks vik --why "no more Fridays"
pods leave banks uma --why "no more Fridays"
pods next
pods suggest --reshape loverz banks

# So Ines and Tariq bring their chairs over the bridge.
pods merge-pods loverz banks --name "Loverz of Both Banks"
pods show loverz
pods plan-season loverz --meetings 4 --from "8 oct" --homes
pods list --all
pods check
