#!/bin/sh
# The island: gatherings, many pods, refills, a split, and somebody who weaves and sits in none.
#   sh examples/stories/pico.sh [FOLDER]     a new folder of its own, if you name none
# pico.txt holds what it shows, pico.toml the list at the end.
set -eu
cd "${1:-$(mktemp -d)}"
export PODS_FILE="$PWD/pods.toml" XDG_STATE_HOME="$PWD/state" # nothing of yours is touched
set -v

# Odete came to the island for one summer and stayed. She knows everybody, and she
# keeps a list so that nobody falls through the cracks of it. She weaves, and sits
# in no pod herself. The paper map outgrew the kitchen table; so she types it in.
export PODS_TODAY=2026-03-02
pods init --here --name Odete --time-zone Atlantic/Azores --organiser
pods add-person Abel --time-zone Atlantic/Azores --free "tue,thu 19-22" --tag bees --tag repair --can-call --max-pods 2
pods add-person Bia --time-zone Atlantic/Azores --free "tue,thu 19-22" --tag bees --tag gardening
pods add-person Caio --time-zone Atlantic/Azores --free "tue 19-22" --tag gardening --tag repair
pods add-person Duda --time-zone Atlantic/Azores --free "tue,thu 18:30-22" --tag gardening --can-call
pods add-person Edite --time-zone Atlantic/Azores --free "tue,thu 19-22" --tag bees
pods add-person Fausto --time-zone Atlantic/Azores --free "sat,sun 15-19" --tag music --can-call --max-pods 2
pods add-person Gil --time-zone Atlantic/Azores --free "sat,sun 15-19" --tag music --away "15 jun - 15 sep"
pods add-person Hilda --time-zone Atlantic/Azores --free "sun 15-19" --tag dance --tag music
pods add-person Iara --time-zone Atlantic/Azores --free "sun 14-19" --tag dance
pods add-person Jaime --time-zone Atlantic/Azores --free "sat,sun 15-20" --tag music --tag repair
pods add-person Kika Lino Mafalda Nilo Olga Paco
pods tie abel bia couple
pods tie hilda iara friend

# Two who once shared a boat, and do not any more. That stays with her.
pods rule apart jaime fausto --why "the boat"

# A gathering is where it begins. Abel calls it, at the old wine press.
pods new-pod "Spring Gathering" --kind gathering --caller abel --emoji 🌱 --place "the old wine press"
pods edit-pod spring --next "sat 18 apr 14:00"
pods join spring abel
pods next

export PODS_TODAY=2026-03-08
# Duda will host it with him. And the two of the boat? It is a big yard.
pods join spring duda
pods invite spring bia caio edite fausto gil hilda iara jaime --by "4 apr" --channel "at the market" --wording "come, and bring something you grew" || :
pods invite spring bia caio edite fausto gil hilda iara jaime --by "4 apr" --channel "at the market" --wording "come, and bring something you grew" --anyway "it is a big yard"

export PODS_TODAY=2026-04-05
pods reply bia yes
pods reply caio yes
pods reply hilda yes --plus-one Rosalina
pods reply fausto yes
pods reply gil yes
pods reply iara yes
pods reply jaime no --reason "I know who else comes"
pods next
pods invite spring edite --expire
pods invitations spring

export PODS_TODAY=2026-04-20
# It rained, and it was good. At the end there was a paper on the wall: who would
# like to meet more often than twice a year?
pods log-meeting spring "18 apr" --no-show gil --guest rosalina,kika,lino
pods mark abel bia caio duda edite fausto gil hilda iara jaime in --reason "the paper on the wall"
pods mark kika lino curious
pods talked gil --channel "the harbour" --note "the boat was late"
pods next
pods retro spring --plus "nobody left early" --minus "the rain, at four" --next "a paper on the wall, always"
pods close-pod spring --why "it was"

# A whole round at once: everybody who is in, and whoever would call one.
pods suggest --everyone --levers --options 2

# The bees she takes as they are. For the music she has a feeling that no list
# has: those four belong together, and while Gil sails all summer, they wait for
# him.
pods new-pod "The Bees" abel bia caio duda --caller abel --at "tue 19:00" --emoji 🐝 --intention "hives, and what they teach"
pods new-pod "Sunday Band" fausto gil hilda iara --caller fausto --at "sun 16:00" --emoji 🎺 --cadence 2
pods join bees abel bia caio duda
pods join band fausto gil hilda iara
pods plan-season bees --meetings 4 --from "28 apr" --every 2
pods plan-season band --meetings 3 --from "26 apr" --every 2

export PODS_TODAY=2026-05-01
# Odete was at neither. She asks those who called them, once, where it feels
# shaky.
pods log-meeting band "26 apr"
pods log-meeting bees "28 apr" --guest edite
pods next
pods talked abel fausto --channel "on the pier" --note "nothing is shaky yet"
pods next --snooze mafalda --until "in 2 months"

# Edite has been a guest of the bees. Would she fit the open seat?
pods suggest --fill bees
pods invite bees edite --by "10 may"
pods reply edite yes

export PODS_TODAY=2026-06-10
# The bees grow; there is honey. The band stops for the summer, as Gil does.
pods log-meeting bees "12 may"
pods log-meeting bees "26 may" --missing caio
pods log-meeting band "10 may" "24 may" "7 jun"
pods retro band --plus "we are not good, and it does not matter" --next "a drummer" --stay fausto,gil,hilda,iara
pods rest band --until "20 sep" --reason "tourists, and Gil at sea"
pods mark kika lino olga in
pods join bees kika lino olga || :
pods join bees kika lino olga --anyway "they stood at the gate with a swarm"
pods health

export PODS_TODAY=2026-07-15
# Eight are two too many for one hive.
pods log-meeting bees "9 jun" "23 jun" --late caio
pods next
pods suggest --reshape bees
pods split bees "The Hedge" duda edite lino olga
pods edit-pod hedge --caller duda --emoji 🌿 --at "thu 19:00"
pods retro bees --plus "honey" --minus "eight people, one smoker" --stay abel,bia,caio,kika
pods plan-season bees --meetings 4 --from "8 sep" --every 2
pods plan-season hedge --meetings 4 --from "10 sep" --every 2

export PODS_TODAY=2026-09-25
# September. Somebody comes back from the sea, somebody moves to Faial.
pods log-meeting bees "8 sep" "22 sep"
pods log-meeting hedge "10 sep" "24 sep" --missing olga
pods leave hedge olga --why "she moves to Faial"
pods mark olga no --reason "another island has her now"
pods rest band --wake
pods plan-season band --meetings 4 --from "18 oct" --every 2
pods suggest --stay
pods next --why

export PODS_TODAY=2026-10-10
# And the drummer? Paco, says Hilda, and asks him herself.
pods log-meeting bees "6 oct"
pods log-meeting hedge "8 oct"
pods sound paco --channel "by Hilda" --reaction in
pods edit-person paco --introduced-by hilda --tag music --time-zone Atlantic/Azores --free "sun 15-19"
pods suggest --fill band --options 1
pods invite band paco --channel "by Hilda" --wording "we need somebody who hits things"
pods reply paco yes

export PODS_TODAY=2026-11-15
# There was an autumn gathering in a barn, and it was smaller, and warmer.
pods new-pod "Autumn Gathering" --kind gathering --caller hilda --emoji 🍂 --place "Hilda's barn"
pods join autumn hilda abel fausto bia kika paco --on "7 nov"
pods log-meeting autumn "7 nov" --guest edite
pods log-meeting band "18 oct" "1 nov"
pods log-meeting bees "20 oct" "3 nov"
pods retro bees --plus "a second hive" --stay abel,bia,caio,kika

# The hedge, which was three, is let go with thanks. Its bees may come home: there
# are two seats at the first hive.
pods skip-meeting hedge "22 oct" --reason "two were ill"
pods log-meeting hedge "5 nov"
pods close-pod hedge --why "its bees went home"
pods letter farewell --for edite --pod hedge
pods join bees edite lino --anyway "they never really left"
pods plan-season bees --meetings 4 --from "17 nov"

# What the island looks like, on a Sunday in November.
pods list --all
pods health
pods people --without-pod
pods next
pods check
