# The whole job without a display, through the command line alone: what `./build.sh run` does where no window can open. Sourced.

# step MESSAGE COMMAND…: 1 means "done, but something was said" (a contradiction in time, a loss of a format), which is no failure here.
step() {
  printf '%s\n' "$1"
  shift
  status=0
  "$@" || status=$?
  [ "$status" -le 1 ] || {
    printf '%s\n' "That failed (exit code $status): $*" >&2
    exit "$status"
  }
}

# tour PROGRAM FOLDER [FILE…]: the results go to FOLDER; without files the sample project is made; a project is copied there first and left as it is.
tour() {
  program=$1
  folder=$2
  shift 2
  export QT_QPA_PLATFORM=offscreen
  rm -rf "$folder"
  mkdir -p "$folder"
  project=$folder/tour.chiosa
  case ${1:-} in
    "") step "Making the sample project: bringing in, reading, correcting by script" "$program" sample "$project" ;;
    *.chiosa) step "Copying $1" cp "$1" "$project" ;;
    *)
      step "Making a project" "$program" new "$project"
      step "Bringing the articles in" "$program" import "$project" "$@"
      ;;
  esac
  if [ -n "${1:-}" ]; then
    step "Reading them by machine" "$program" suggest "$project"
    step "Accepting what is sure" "$program" accept "$project" --above 0.9
  fi
  step "The articles:" "$program" list "$project"
  step "The timeline:" "$program" timeline "$project"
  step "Checking the file, the tags and the time" "$program" check "$project"
  for format in json svg png pdf; do
    step "Timeline as $format" "$program" timeline "$project" --format "$format" --output "$folder/timeline.$format"
  done
  for format in $("$program" formats | sed -n 's/^\([a-z0-9-]*\) .*writes.*/\1/p'); do
    step "Exporting as $format" "$program" export "$project" --format "$format" --output "$folder/export-$format" --verdicts all
  done
  for format in png svg pdf; do
    step "The first article as $format" "$program" render "$project" --document 1 --output "$folder/article.$format"
  done
  step "The window" "$program" picture "$project" --output "$folder/window.png"
  step "The window, dark" "$program" picture "$project" --theme dark --output "$folder/window-dark.png"
  printf '\n%s\n' "Here lies:"
  find "$folder" -mindepth 1 -maxdepth 2 -type f | sort
}
