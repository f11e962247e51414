# Configuring and building a preset, with progress on the screen and everything in a log. Sourced; needs say.sh.

# The same sources compile to the same objects in every preset's folder, wherever the project lies. Precompiled headers
# are cached only with these words.
export CCACHE_BASEDIR=$ROOT CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1
if [[ -z ${HOME:-} && -z ${CCACHE_DIR:-} ]]; then
  export CCACHE_DIR=$ROOT/build/ccache
fi

# As many compilers as there are processors, and as memory allows at 1.2 GB each.
build_jobs() {
  local processors memory
  processors=$(nproc)
  memory=$(($(sed -n 's/^MemAvailable: *\([0-9]*\) kB/\1/p' /proc/meminfo) / 1200000))
  echo $((memory < 1 ? 1 : memory < processors ? memory : processors))
}

# Reads ninja's lines and shows how far it is: one line that is rewritten on a terminal, else a line every tenth part.
show_progress() {
  local line part shown=0
  while IFS= read -r line; do
    [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
    if [[ -t 2 ]]; then
      printf '\r  built %d of %d ' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
      shown=1
    else
      part=$((10 * BASH_REMATCH[1] / BASH_REMATCH[2]))
      ((part > shown)) && say "  built ${BASH_REMATCH[1]} of ${BASH_REMATCH[2]}"
      shown=$part
    fi
  done
  if [[ -t 2 && $shown -eq 1 ]]; then
    printf '\n' >&2
  fi
}

# build_preset PRESET TARGET [cmake options]: returns 1 after the log's end has been shown. One language for all, because
# the cache keeps each language's messages apart.
build_preset() {
  local preset=$1 target=$2 log=$ROOT/build/$1.log
  shift 2
  mkdir -p "$ROOT/build"
  : >"$log"
  say "Building $preset (log: ${log#"$ROOT"/})"
  if ! (cd "$ROOT" && LC_ALL=C.UTF-8 cmake --preset "$preset" "$@") >>"$log" 2>&1; then
    tail -n 30 "$log" >&2
    say "The build could not be configured; the reason is above, the whole log in $log."
    return 1
  fi
  if ! (
    set -o pipefail
    cd "$ROOT" && LC_ALL=C.UTF-8 cmake --build --preset "$preset" --target "$target" -j "$(build_jobs)" 2>&1 |
      tee -a "$log" | show_progress
  ); then
    grep -A 25 -m 1 '^FAILED' "$log" >&2 || tail -n 30 "$log" >&2
    say "The build failed; the first error is above, the whole log in $log."
    return 1
  fi
}

# True if nothing that the programs are built from is newer than their last complete build. Removed files are seen by
# their folder's time.
programs_are_current() {
  local stamp=$ROOT/build/release/programs.stamp
  [[ -f $stamp && -x $ROOT/build/release/bin/nullcline && -x $ROOT/build/release/bin/nullcline-cli ]] || return 1
  [[ -z $(cd "$ROOT" && find CMakeLists.txt CMakePresets.json engine ui app resources datasets -newer "$stamp" -print -quit \
    2>/dev/null) ]]
}

# Builds the programs, not the tests, unless they are current. What changes while it builds counts as newer.
build_programs() {
  programs_are_current && return 0
  mkdir -p "$ROOT/build"
  touch "$ROOT/build/started.stamp"
  build_preset release programs || return 1
  mv "$ROOT/build/started.stamp" "$ROOT/build/release/programs.stamp"
}
