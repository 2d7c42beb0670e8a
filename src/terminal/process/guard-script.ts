import {closeOtherDescriptors} from './descriptors.ts'

/**
 * What the guard runs (`bash -c`). It reads which sessions there are, `LEADER STARTED`, and which are over, `LEADER`.
 * When nobody can tell it more, the engine is gone: what remains of the sessions is asked to end, and killed after the
 * time that `ProcessSession` grants too.
 *
 * Only the shell and `/proc`: a small machine has no `ps`. The bash of macOS (3.2) has no associative arrays, and where
 * there is no `/proc` the group of the leader is what can be found.
 */
export const guardScript: string = `${closeOtherDescriptors}
sessions=() known=()
while read -r leader started; do
  if [[ $started ]]; then sessions[leader]=$started; else unset "sessions[leader]"; fi
done

# 4711 (name that may hold ) anything) S 1 4711 4711 34816 …: the words behind the name
look_at() {
  local text=
  read -rd '' text <"/proc/$1/stat"
  words=(\${text##*) })
  [[ $text && \${words[0]} != Z ]]
}

find_members() {
  local entry id parents=() is_growing=1
  members=()
  for entry in /proc/[0-9]*; do
    id=\${entry#/proc/}
    look_at "$id" || continue
    parents[id]=\${words[1]}
    births[id]=\${words[19]}
    if [[ \${sessions[words[3]]} || \${known[id]} == "\${births[id]}" ]]; then members[id]=$id; fi
  done
  while ((is_growing)); do
    is_growing=0
    for id in "\${!parents[@]}"; do
      if [[ ! \${members[id]} && \${members[parents[id]]} ]]; then members[id]=$id is_growing=1; fi
    done
  done
  # What loses its parents meanwhile is still ours.
  for id in "\${members[@]}"; do known[id]=\${births[id]}; done
  ((\${#members[@]}))
}

# A number may have been given again to somebody else.
for leader in "\${!sessions[@]}"; do
  if look_at "$leader" && [[ \${words[19]} != "\${sessions[leader]}" ]]; then unset "sessions[leader]"; fi
done
((\${#sessions[@]})) || exit
if [[ ! -e /proc/self/stat ]]; then
  for leader in "\${!sessions[@]}"; do kill -KILL -- "-$leader"; done
  exit
fi
find_members || exit
for signal in HUP TERM CONT; do kill -$signal "\${members[@]}"; done
for ((look = 0; look < 15; look++)); do find_members || exit; sleep 0.02; done
for ((look = 0; look < 50; look++)); do
  kill -KILL "\${members[@]}"
  sleep 0.01
  find_members || exit
done`
