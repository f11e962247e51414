# What the scripts tell people, and how they fail. Sourced; ROOT is the project's root.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# "3 min 7 s" from seconds.
elapsed() {
  if (($1 < 60)); then
    printf '%d s' "$1"
  else
    printf '%d min %d s' $(($1 / 60)) $(($1 % 60))
  fi
}
