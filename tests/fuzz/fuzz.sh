# shellcheck shell=sh
# Every reader against libFuzzer, under ASan and UBSan, for so many seconds each, as many at once as there are cores; a line a reader.
# Sourced by build.sh.
# fuzz PROGRAM FOLDER SECONDS [READER…]: inputs are kept in FOLDER/corpus, findings in FOLDER/findings. 1 where something was found.

fuzz_number() { # fuzz_number KEY LOG: a number of libFuzzer's final statistics
  sed -n "s/^stat::$1: *\\([0-9]*\\).*/\\1/p" "$2" | tail -n 1
}

fuzz_one() { # fuzz_one PROGRAM FOLDER SECONDS READER
  corpus=$2/corpus/$4
  log=$2/logs/$4.log
  mkdir -p "$corpus" "$2/findings" "$2/logs"
  CHIOSA_RESOURCES="$root/resources" "$1" "--reader=$4" "--seeds=$corpus" || return 2
  began=$(date +%s)
  status=0
  CHIOSA_RESOURCES="$root/resources" LSAN_OPTIONS="suppressions=$root/tests/leaks.supp:print_suppressions=0" UBSAN_OPTIONS=print_stacktrace=1 \
    "$1" "--reader=$4" "$corpus" -max_total_time="$3" -max_len=65536 -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 -seed=20257 \
    -artifact_prefix="$2/findings/$4-" >"$log" 2>&1 || status=1
  took=$(($(date +%s) - began))
  covered=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
  found=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
  [ "$status" -eq 0 ] || [ -n "$found" ] || found="it ended otherwise, see $log"
  printf '%-18s %4d s %9s runs %7s edges  %s\n' "$4" "$took" "$(fuzz_number number_of_executed_units "$log")" "${covered:-0}" \
    "${found:-nothing found}"
  return $status
}

fuzz() {
  fuzz_program=$1
  fuzz_folder=$2
  fuzz_seconds=$3
  shift 3
  [ "$#" -gt 0 ] || set -- $("$fuzz_program" --list)
  # shellcheck disable=SC2016 # for the inner shell
  printf '%s\n' "$@" | xargs -P "$(nproc)" -I READER sh -c 'root=$0; . "$root/tests/fuzz/fuzz.sh"; fuzz_one "$@"' \
    "$root" "$fuzz_program" "$fuzz_folder" "$fuzz_seconds" READER
}
