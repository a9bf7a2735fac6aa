#!/bin/sh
# Builds, tests, runs Chiosa from a plain Debian 12. `./build.sh help` lists the verbs.
set -eu
cd "$(dirname "$0")"
root=$(pwd)

# --- the one list of Debian packages -------------------------------------------------------------------------------------------------
packages_build="cmake ninja-build ccache g++ pkg-config libicu-dev qt6-base-dev qt6-base-dev-tools qt6-svg-dev libqt6sql6-sqlite libsqlite3-dev
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
  lttoolbox-dev libxml2-dev libgumbo-dev libzip-dev libpoppler-cpp-dev zlib1g-dev libcld2-dev"
packages_run="apertium-cat-ita apertium-eng-spa fonts-sil-charis fonts-noto-core fonts-noto-cjk fonts-dejavu-core"
packages_interop="libuima-core-java default-jdk-headless libfolia-dev libticcutils-dev g++ pkg-config libxml2-utils jing python3 python3-nltk nodejs"
packages_fuzz="clang-16 libclang-rt-16-dev"
packages_lint="clang-format-16 clang-tidy-16 clazy"

say() { printf '%s\n' "==> $*" >&2; }
fail() { say "$*"; exit 1; }

missing_packages() { # names on standard output, nothing when all are there
  for package in "$@"; do
    case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true) in
      installed) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

need() { # need PACKAGE…: installs those that are missing
  command -v dpkg-query >/dev/null 2>&1 || fail "This script installs Debian packages and finds no dpkg here. Install the like of: $*"
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  say "Installing: $missing"
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "These packages are missing, and neither root nor sudo is at hand: $missing"
    as_root=sudo
  fi
  # The package lists are fetched only where they cannot serve. Nothing is left installed half: apt does all or says why.
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2 2>/dev/null && return 0
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
}

prepare() {
  # A UTF-8 locale for every tool and program; precompiled headers that ccache may reuse.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *UTF-8 | *utf8) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros}"
  # shellcheck disable=SC2086
  need $packages_build $packages_run
}

configure() { # the first time only: afterwards ninja runs cmake again by itself when its files have changed
  [ -f build/build.ninja ] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" build/CMakeCache.txt && return 0
  rm -rf build # half configured, or moved here from elsewhere
  say "Configuring in build/"
  cmake --preset release >&2
}

compile() { # compile [TARGET…]
  say "Building ${*:-everything}"
  cmake --build build -- "$@" >&2
}

build_program() { prepare; configure; compile chiosa; }

has_display() { [ -n "${WAYLAND_DISPLAY:-}" ] || [ -n "${DISPLAY:-}" ]; }

# --- verbs ---------------------------------------------------------------------------------------------------------------------------
verb_build() {
  build_program
  say "The program is at build/chiosa"
}

verb_run() { # [PROJECT|FILE…]
  build_program
  if has_display; then
    [ "$#" -gt 0 ] || set -- --sample
    exec build/chiosa "$@"
  fi
  say "No display here: doing the whole job without one"
  . "$root/resources/tour.sh"
  tour "$root/build/chiosa" "$root/out/tour" "$@"
}

verb_test() { # [ctest arguments]
  prepare
  configure
  compile
  say "Testing"
  exec ctest --test-dir build -j2 --output-on-failure "$@"
}

wanted() { # wanted NAME [WORD…]: does the name contain one of the words? With none: yes
  name=$1
  shift
  [ "$#" -gt 0 ] || return 0
  for word in "$@"; do
    case $name in *"$word"*) return 0 ;; esac
  done
  return 1
}

fuzz_readers() { # SECONDS [NAME…]: with clang, in a build of its own
  seconds=$1
  shift
  # shellcheck disable=SC2086
  need $packages_fuzz
  [ -f out/fuzz/build.ninja ] || cmake --preset fuzz >&2
  say "Building the readers for libFuzzer in out/fuzz/"
  cmake --build out/fuzz -- fuzz_readers >&2
  readers=
  for reader in $(out/fuzz/fuzz_readers --list); do
    ! wanted "fuzz-$reader" "$@" || readers="$readers $reader"
  done
  [ -n "$readers" ] || fail "There is no such reader; these are: $(out/fuzz/fuzz_readers --list | tr '\n' ' ')"
  . "$root/tests/fuzz/fuzz.sh"
  # shellcheck disable=SC2086
  fuzz "$root/out/fuzz/fuzz_readers" "$root/out/fuzz" "$seconds" $readers
}

verb_bench() { # [--fuzz-seconds N] [NAME…]: all, or those whose name contains one of the words
  seconds=${CHIOSA_FUZZ_SECONDS:-60}
  if [ "${1:-}" = --fuzz-seconds ]; then
    seconds=${2:?--fuzz-seconds wants a number}
    shift 2
  fi
  prepare
  configure
  compile benches
  export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" CHIOSA_RESOURCES="$root/resources"
  result=0
  for program in build/bench/*; do
    [ -f "$program" ] && [ -x "$program" ] || continue
    wanted "$(basename "$program")" "$@" || continue
    say "$(basename "$program")"
    "$program" || result=1
  done
  fuzzes=0
  for reader in "$@"; do
    case $reader in fuzz*) fuzzes=1 ;; esac
  done
  if [ "$#" -eq 0 ] || [ "$fuzzes" -eq 1 ]; then
    say "fuzz: every reader for $seconds s"
    fuzz_readers "$seconds" "$@" || result=1
  fi
  return $result
}

verb_interop() { # [NAME…]: formats whose name contains one of the words; CHIOSA names a program that is built already
  if [ -n "${CHIOSA:-}" ]; then
    program=$CHIOSA
  else
    build_program
    program=$root/build/chiosa
  fi
  . "$root/tests/interop/interop.sh"
  interop "$program" "$@"
}

verb_lint() { # [FILE…]: all, or the files named
  prepare
  # shellcheck disable=SC2086
  need $packages_lint
  configure
  . "$root/tests/lint.sh"
  lint "$@"
}

verb_clean() {
  say "Removing build/ and out/"
  rm -rf build out
}

verb_help() {
  cat <<'HELP'
./build.sh VERB
  run [PROJECT|FILE…]  build, then open the workstation (the sample project where nothing is named);
                       without a display: the whole job on the samples or files, and where its results lie
  test [ARGUMENTS]     build everything and run the tests offscreen; arguments go to ctest (-R dates)
  build                leave the program at build/chiosa
  bench [--fuzz-seconds N] [NAME…]
                       build and run the benches (those whose name contains a word), with what each promises; and fuzz every reader
                       (60 s each: fuzz, or one: fuzz-jsonl)
  interop [NAME…]      let readers written by others (Debian, npm) read what is exported, and compare; all formats or those named
  lint [FILE…]         formatting, clang-tidy, clazy, headers that stand alone, translations; all files or those named
  clean                remove what was built
  help                 this
Each installs the Debian packages that it misses (as root, or with sudo).
HELP
}

verb=${1:-help}
[ "$#" -eq 0 ] || shift
case $verb in
  run | test | build | bench | interop | lint | clean | help) "verb_$verb" "$@" ;;
  -h | --help) verb_help ;;
  *)
    verb_help >&2
    exit 2
    ;;
esac
