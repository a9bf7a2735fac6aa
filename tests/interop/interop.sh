# What `./build.sh interop [NAME…]` does: lets readers written by others read what Chiosa writes, and compares what they saw with the JSONL.
# Sourced at the root. Debian's and npm's packages only; all it makes lies under out/interop.

interop_not_run="brat's server parser, WebAnno's TSV reader, dkpro-cassis (XMI, JSON CAS), INCEpTION's importer, spaCy itself, Prodigy,
  Label Studio's SDK, doccano's importer, Hugging Face datasets, tieval and the TempEval-3 scorers (TimeML), a CAT reader, the SemEval-2015
  scorer, gatenlp and GATE, KafNafParserPy, foliapy, yfpeng's bioc, TextAE (PubAnnotation), a CoNLL-U validator, TimelineJS in a browser.
  Where the table says “python3”, Debian's parser read the file and tests/interop/readers/read.py followed the format's specification."

# A format and the reader of it, a line each, as they stand in the table.
interop_readers() {
  cat <<'LIST'
brat	python3
uima-xmi	Apache UIMA Java (Debian)
uima-json	python3 json
inception	python3 zipfile, json
webanno-tsv3	python3
spacy-docbin	@msgpack/msgpack, zlib (npm)
spacy-json	python3 json
prodigy	python3 json
label-studio	python3 json, expat
doccano	python3 json
huggingface	python3 json
huggingface-ner	NLTK conlltags2tree (Debian)
conll2003	NLTK ConllCorpusReader (Debian)
conllu	python3
timeml	python3 expat
cat	python3 expat
w3c	python3 json (code points)
w3c-utf16	@recogito/text-annotator (npm)
tei	python3 expat
gate-xml	python3 expat
bdoc	python3 json
naf	python3 expat
folia	libfolia (Debian)
folia-xml	python3 expat
pubannotation	python3 json
bioc	python3 expat
bioc-json	python3 json
semeval-timeline	python3
timeline-csv	csv-parse, edtf (npm)
timelinejs	python3 json
ics	ical.js, edtf (npm)
LIST
}

interop_export_options() { # of a line of the list above: the format and options that make it
  case $1 in
    w3c-utf16) echo "--format w3c --option unit=utf-16" ;;
    bioc-json) echo "--format bioc --option shape=json" ;;
    huggingface-ner) echo "--format huggingface" ;;
    folia-xml) echo "--format folia" ;;
    *) echo "--format $1" ;;
  esac
}

interop_wanted() { # interop_wanted FORMAT WORD…: no words, or one of them is in the name
  format=$1
  shift
  [ "$#" -gt 0 ] || return 0
  for word in "$@"; do case $format in *"$word"*) return 0 ;; esac; done
  return 1
}

interop_install() {
  # shellcheck disable=SC2086
  need $packages_interop
  command -v npm >/dev/null 2>&1 || need npm # where node came from elsewhere, npm came with it
  mkdir -p "$interop_out/npm" "$interop_out/java"
  if ! cmp -s tests/interop/package.json "$interop_out/npm/package.json" || [ ! -d "$interop_out/npm/node_modules" ]; then
    say "Installing readers from npm"
    cp tests/interop/package.json "$interop_out/npm/package.json"
    (cd "$interop_out/npm" && npm install --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error >&2) || {
      rm "$interop_out/npm/package.json"
      fail "npm could not install the readers"
    }
  fi
  say "Compiling the readers that are Java and C++"
  javac -cp /usr/share/java/uimaj-core.jar -d "$interop_out/java" tests/interop/readers/XmiReader.java
  # shellcheck disable=SC2046
  [ "$interop_out/folia_reader" -nt tests/interop/readers/folia_reader.cpp ] \
    || g++ -std=c++17 $(pkg-config --cflags folia) tests/interop/readers/folia_reader.cpp -o "$interop_out/folia_reader" -lfolia -lticcutils
}

interop_projects() { # the sample project, and the torture articles
  rm -rf "$interop_out/sample" "$interop_out/torture" "$interop_out"/*.chiosa*
  "$interop_program" sample "$interop_out/sample.chiosa" >/dev/null
  /usr/bin/python3 tests/interop/torture.py "$interop_out/torture.jsonl"
  "$interop_program" new "$interop_out/torture.chiosa" >/dev/null
  "$interop_program" import "$interop_out/torture.chiosa" "$interop_out/torture.jsonl" >/dev/null
}

interop_export() { # interop_export SET FORMAT: 1 is an export that said what it lost
  folder=$interop_out/$1
  [ ! -d "$folder/$2" ] || return 0
  status=0
  # shellcheck disable=SC2046
  "$interop_program" export "$interop_out/$1.chiosa" --output "$folder/$2" $(interop_export_options "$2") >/dev/null 2>"$folder/$2.said" \
    || status=$?
  [ "$status" -le 1 ] || { cat "$folder/$2.said" >&2; fail "The export to $2 failed"; }
}

interop_read() { # interop_read FORMAT FOLDER: prints what the reader sees
  case $1 in
    uima-xmi) java -cp "$interop_out/java:/usr/share/java/uimaj-core.jar" XmiReader "$2/TypeSystem.xml" "$2"/*.xmi ;;
    folia) "$interop_out/folia_reader" "$2"/*.folia.xml ;;
    w3c-utf16) node tests/interop/readers/read.mjs w3c "$2" "$interop_out/npm" ;;
    spacy-docbin | timeline-csv | ics) node tests/interop/readers/read.mjs "$1" "$2" "$interop_out/npm" ;;
    *) /usr/bin/python3 tests/interop/readers/read.py "$1" "$2" ;;
  esac
}

interop_well_formed() { # interop_well_formed SET FORMAT: every file of XML, by xmllint; by a schema where one is at hand
  find "$interop_out/$1/$2" -type f \( -name '*.xml' -o -name '*.xmi' -o -name '*.naf' -o -name '*.tml' \) >"$interop_out/xml"
  [ -s "$interop_out/xml" ] || return 0
  xargs -d '\n' xmllint --noout --nonet <"$interop_out/xml" || return 1
  schemas=${CHIOSA_TEST_DATA:-/nowhere}/fixtures
  case $2 in
    tei) schema="$schemas/tei/schema/tei_all_4.12.0.rng" ;;
    bioc) schema="$schemas/bioc/BioC.dtd" ;;
    *) return 0 ;; # NAF's and FoLiA's own schemas refuse their own examples; the others have none
  esac
  if [ ! -f "$schema" ]; then
    interop_without_schema="$interop_without_schema $2"
    return 0
  fi
  case $schema in
    *.rng) xargs -d '\n' jing -i "$schema" <"$interop_out/xml" || return 1 ;;
    *.dtd) xargs -d '\n' xmllint --noout --nonet --dtdvalid "$schema" <"$interop_out/xml" || return 1 ;;
  esac
  interop_valid="$interop_valid $2 ($1, $(wc -l <"$interop_out/xml") files);"
}

interop_one() { # interop_one SET FORMAT READER
  say "$1: $2, $3"
  interop_export "$1" "$2"
  read_file=$interop_out/$1/read/$2
  if ! interop_well_formed "$1" "$2" >"$read_file.refused" 2>&1; then
    printf '%s\n' "$2 ($1): by its schema: $(grep -m1 -iE 'error|warning' "$read_file.refused" | sed "s|$interop_out/||g")" >>"$interop_out/invalid"
  fi
  rm -f "$read_file.refused"
  interop_read "$2" "$interop_out/$1/$2" >"$read_file" 2>"$read_file.refused" && rm "$read_file.refused" || true
  printf '%s\t%s\t%s\n' "$2" "$1" "$3" >>"$interop_out/readers"
}

interop_unread() { # every format that is written is in the list above; JSONL is what all are held against
  for format in $("$interop_program" formats | grep writes | cut -d' ' -f1); do
    [ "$format" = jsonl ] || interop_readers | grep -q "^$format	" || { say "No reader for $format"; return 1; }
  done
}

interop() { # interop PROGRAM [NAME…]
  interop_program=$1
  shift
  interop_out=$root/out/interop
  interop_without_schema=
  interop_valid=
  export QT_QPA_PLATFORM=offscreen LANGUAGE=en CHIOSA_RESOURCES="$root/resources"
  interop_install
  interop_projects
  : >"$interop_out/readers"
  : >"$interop_out/invalid"
  for set in sample torture; do
    mkdir -p "$interop_out/$set/read"
    interop_export "$set" jsonl
    interop_readers >"$interop_out/list"
    while IFS='	' read -r format reader <&3; do
      interop_wanted "$format" "$@" && interop_one "$set" "$format" "$reader"
    done 3<"$interop_out/list"
  done
  [ -s "$interop_out/readers" ] || fail "No format of that name. There are: $(cut -f1 "$interop_out/list" | tr '\n' ' ')"
  result=0
  interop_unread || result=1
  /usr/bin/python3 tests/interop/compare.py "$interop_out" "$interop_out/readers" "$interop_not_run" || result=1
  [ -z "$interop_valid" ] || printf '%s\n' "" "Valid by their schema (TEI by jing, BioC by xmllint):$interop_valid"
  if [ -n "$interop_without_schema" ]; then
    printf '%s\n' "" "Not held against a schema (Debian has none of them; CHIOSA_TEST_DATA points to some):$interop_without_schema"
  fi
  if [ -s "$interop_out/invalid" ]; then
    printf '%s\n' "" "Not well formed, or not valid by the schema at hand:"
    cat "$interop_out/invalid"
    result=1
  fi
  return $result
}
