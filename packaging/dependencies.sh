# Debian packages that Nullcline is built from and tested with. Sourced by packaging/run and packaging/test.
# The names are Debian 12's.

RUN_PACKAGES=(
  g++ cmake ninja-build ccache
  qt6-base-dev qt6-svg-dev libqcustomplot-dev      # the window; Qt Network is in qt6-base-dev
  qt6-l10n-tools                                   # lrelease makes the window's translations, lupdate is for the tests
  qt6-translations-l10n                            # Qt's own words (Cancel, Save...) in them
  ca-certificates                                  # to know the server of the COVID-19 Data Hub by
  libtorch-dev libopenblas0-openmp                 # TorchScript; the other OpenBLAS builds fight with LibTorch's threads
  libeigen3-dev nlohmann-json3-dev libsqlite3-dev zlib1g-dev libcli11-dev
  fonts-dejavu-core                                # plots are drawn without a display too, and need one font
)

TEST_PACKAGES=(
  python3 python3-numpy python3-onnx               # exported models are checked from outside
  clang-format-14
  locales                                          # a German one is made from it, to see that numbers ignore it
  desktop-file-utils appstream shared-mime-info libxml2-utils # validate what the desktop is told of the program
)

FUZZ_PACKAGES=(
  clang-14 libclang-rt-14-dev                      # libFuzzer comes with clang
)

# The ones of "$@" that are not installed.
missing_packages() {
  local installed name
  installed=" $(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p' | tr '\n' ' ')"
  for name in "$@"; do
    [[ $installed == *" $name "* ]] || printf '%s\n' "$name"
  done
}

# Installs what is missing of "$@"; asks apt only if something is.
install_packages() {
  local missing as_root=()
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is no Debian system, so nothing is installed for you. Needed are the equivalents of: $*"
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  if [[ ${#missing[@]} -eq 0 ]]; then
    return 0
  fi
  if [[ $(id -u) -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      fail "These packages are missing, and neither root nor sudo is at hand to install them. As root, run:" \
        "apt-get install --no-install-recommends ${missing[*]}"
    fi
    as_root=(sudo)
  fi
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  mkdir -p "$ROOT/build"
  local log=$ROOT/build/packages.log options=(-y --no-install-recommends -o DPkg::Lock::Timeout=300)
  if ! { "${as_root[@]}" apt-get update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install "${options[@]}" "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    fail "apt could not install what is missing; its last lines are above, all of them in $log." \
      "Check the network and /etc/apt/sources.list, then start again."
  fi
}
