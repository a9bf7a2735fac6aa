# What `./build.sh lint` holds: formatting, headers that stand alone, clang's warnings, clang-tidy, clazy, translations. Sourced at the root.
#
# The sources are compiled once more, in out/lint, by clang with clazy inside and clang-tidy beside it: what has not changed since is not
# looked at again.

# Sources to look at: those named, those that differ from the main line ("changed"), or all.
lint_files() {
  if [ "$#" -gt 0 ] && [ "$1" = changed ]; then
    base=$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main)
    { git diff --name-only --diff-filter=d "$base"; git ls-files --others --exclude-standard; } | sort -u
  elif [ "$#" -gt 0 ]; then
    printf '%s\n' "$@"
  else
    git ls-files
  fi | grep -E '^(app|widgets|tests)/.*\.(h|cpp)$' || true
}

# lint_step MESSAGE COMMAND…: runs all steps, remembers those that failed.
lint_step() {
  say "$1"
  shift
  "$@" || lint_failed="$lint_failed $1"
}

lint_format() { xargs -r clang-format-16 --dry-run -Werror <"$lint_list"; }

# The object files of the sources, and of the little files that include each header by itself.
lint_objects() {
  ninja -C out/lint -t targets all | sed -n 's/^\(.*\.o\): .*/\1/p' >"$lint_list.objects"
  while read -r source; do
    case $source in
      *.h) pattern="/$(printf '%s' "$source" | tr / _).cpp.o" ;;
      *) pattern="/${source##*/}.o" ;; # others of this name come along
    esac
    grep -F -- "$pattern" "$lint_list.objects" || true
  done <"$lint_list" | sort -u
}

# What was complained of is looked at again the next time.
lint_forget() {
  [ -f out/lint/said ] || return 0
  awk '/Building CXX object /{object=$NF} /(warning|error): /{print object}' out/lint/said | sort -u | (cd out/lint && xargs -r rm -f)
}

lint_compile() {
  lint_objects >"$lint_list.wanted"
  lint_forget # of a pass that was cut off
  lint_built=yes
  xargs -r ninja -C out/lint -k 0 <"$lint_list.wanted" >out/lint/said 2>&1 || lint_built=no
  lint_forget
  if grep -E -A4 '(warning|error): ' out/lint/said; then return 1; fi
  [ "$lint_built" = yes ] || { tail -n 20 out/lint/said; return 1; }
}

lint_translations() {
  cmake --build build --target translations_tst_translations >&2
  build/tests/translations_tst_translations -silent
}

lint_scripts() { for script in build.sh resources/tour.sh tests/lint.sh tests/interop/interop.sh tests/fuzz/fuzz.sh; do sh -n "$script"; done; bash -n .ci/run; }

lint() {
  lint_failed=
  lint_list=$(mktemp)
  trap 'rm -f "$lint_list" "$lint_list".*' EXIT
  lint_files "$@" >"$lint_list"
  say "$(wc -l <"$lint_list") sources"
  # Level 1, but for constants of QString (they are values here) and advice that was for Qt 5.
  export CLAZY_CHECKS="level1,no-non-pod-global-static,no-qstring-ref" CLAZY_IGNORE_DIRS="/usr/.*|.*/out/lint/.*"
  cmake --preset dev -B out/lint -DCHIOSA_PCH=OFF -DCHIOSA_LINT=ON -DCMAKE_CXX_COMPILER=clazy >/dev/null
  lint_step "Formatting (clang-format)" lint_format
  lint_step "Scripts" lint_scripts
  lint_step "Warnings, headers that stand alone, clang-tidy, clazy" lint_compile
  lint_step "Translations" lint_translations
  [ -z "$lint_failed" ] || fail "Not clean:$lint_failed"
  say "Clean"
}
