# Runs the suites in two lanes, adds up what they counted, and prints the closing line.
lanes=
first_lane=
notes=$results/notes.txt

# Runs something beside what follows. With job control it is a process group of its own, so that an interrupted run leaves no test host behind.
aside() {
  set -m
  { "$@" & } 2>/dev/null
  lanes="$lanes $!"
  set +m
}

# A suite is wanted when it is named, or when none is.
is_wanted() {
  local suite=$1
  shift
  [ $# = 0 ] || case " $* " in *" $suite "*) ;; *) return 1 ;; esac
}

check_formatting() {
  local started=$SECONDS
  if dotnet format whitespace . --folder --verify-no-changes --include src/ tests/ >"$results/format.log" 2>&1; then
    say "Formatting checked in $((SECONDS - started)) s."
  else
    grep -oE '[^ ]*\.cs\([0-9]+,[0-9]+\): error.*' "$results/format.log" | head -n 20 >"$results/format.txt"
    say "Formatting: these are not as the formatter writes them (mend with: dotnet format whitespace . --folder)"
    sed "s|$PWD/||; s/^/  /" "$results/format.txt"
    echo "Formatting" >>"$notes"
  fi
}

# Two lanes go through one list, and each runs what the other has not begun. What waits for a browser most of the time comes first; at the end stand
# suites that can use all of the machine by themselves. Both parts of EndToEnd have a server and a browser of their own.
wanted_suites() {
  local suites= suite
  for suite in EndToEnd/pages EndToEnd/journeys Application Web Reports Architecture Domain $(all_suites); do
    case " $suites " in *" $suite "* | *" $suite/"*) continue ;; esac
    [ -d "tests/SbrefaTracker.${suite%/*}.Tests" ] && is_wanted "${suite%/*}" "$@" && suites="$suites $suite"
  done
  echo $suites
}

# The long suite that needs neither pages nor browser begins while these are built; its lane then goes on with the others.
begin_first_lane() {
  is_wanted Application "$@" || return 0
  # shellcheck disable=SC2046  # one word a suite
  aside run_lane Application $(wanted_suites "$@")
  first_lane=begun
}

run_lanes() {
  local suites suite
  suites=$(wanted_suites "$@")
  [ -n "$suites" ] || { say "There is no suite of that name: $*"; echo "No suite: $*" >>"$notes"; return; }

  # shellcheck disable=SC2086  # one word a suite
  [ -n "$first_lane" ] || aside run_lane $suites
  # shellcheck disable=SC2086
  aside run_lane $suites
  # shellcheck disable=SC2086
  wait $lanes
  lanes=
  for suite in $suites; do
    [ -d "$results/ended/${suite/\//-}" ] || { say "${suite/\// }: was not run to its end"; echo "${suite/\// }: was not run to its end" >>"$notes"; }
  done
}

all_suites() {
  local project
  for project in tests/SbrefaTracker.*.Tests; do
    project=${project#tests/SbrefaTracker.}
    echo "${project%.Tests}"
  done
}

# Whoever makes the folder has begun the suite. Only the first of a lane may be run before everything is built.
run_lane() {
  local suite
  mkdir -p "$results/begun" "$results/ended"
  for suite in "$@"; do
    mkdir "$results/begun/${suite/\//-}" 2>/dev/null || continue
    run_suite "$suite" && mkdir "$results/ended/${suite/\//-}"
    until [ -f "$results/built" ]; do sleep 1; done
  done
}

# Which tests of a suite are in a part of it.
filter_of() {
  case $1 in
    */pages) echo "FullyQualifiedName~.PageTests.|FullyQualifiedName~.ActionFormTests." ;;
    */journeys) echo "FullyQualifiedName!~.PageTests.&FullyQualifiedName!~.ActionFormTests." ;;
  esac
}

run_suite() {
  local suite=${1/\// } started=$SECONDS project=tests/SbrefaTracker.${1%/*}.Tests log=$results/${1/\//-}.log trx=$results/${1/\//-}.trx code filter
  filter=$(filter_of "$1")
  dotnet test "$project" -c Release --no-build --results-directory "$results" --logger "trx;LogFileName=${trx##*/}" ${filter:+--filter "$filter"} \
    --blame-hang-timeout 10min --blame-hang-dump-type none >"$log" 2>&1 </dev/null
  code=$?
  set -- 0 0 0
  # shellcheck disable=SC2046  # three numbers
  [ ! -f "$trx" ] || set -- $(count_trx "$trx")
  say "$suite: $1 passed, $2 failed, $3 skipped in $((SECONDS - started)) s"
  if [ $code != 0 ] && [ "$2" = 0 ]; then
    broken "$suite: was broken off (exit code $code), see $log" "$log"
  elif [ "$1$2$3" = 000 ] && grep -rqE --include='*.cs' '^ *\[[A-Za-z]*(Fact|Theory)' "$project"; then
    broken "$suite: has tests, but none was found, see $log" "$log"
  fi
}

# A suite that failed as a whole: counted as one failure, with the end of what it said.
broken() {
  tail -n 15 "$2" | sed 's/^/  | /'
  echo "$1" >>"$notes"
}

# Prints "passed failed skipped". Whatever was executed and did not pass has failed; xunit's skipped tests are not executed.
count_trx() {
  awk 'match($0, /<Counters [^>]*>/) {
      line = substr($0, RSTART, RLENGTH)
      total += value(line, "total"); executed += value(line, "executed"); passed += value(line, "passed")
    }
    END { printf "%d %d %d\n", passed, executed - passed, total - executed }
    function value(text, name) {
      return match(text, " " name "=\"[0-9]+\"") ? substr(text, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
    }' "$@" </dev/null
}

# Each failed or skipped test: its name, the first lines of what it said, and the line of the test that it fell over at.
list_tests() {
  local outcome=$1
  shift
  awk -v outcome="outcome=\"$outcome\"" -v longest=8 '
    /<UnitTestResult / { name = ""; if (index($0, outcome) && match($0, / testName="[^"]*"/)) { name = substr($0, RSTART + 11, RLENGTH - 12); print "  " name; said = 0; fell = 0 } }
    name == "" { next }
    sub(/.*<Message>/, "") { said = 1 }
    said > 0 { ends = sub(/<\/Message>.*/, ""); if (said <= longest) print "    " substr($0, 1, 300); said = ends ? 0 : said + 1 }
    !fell && match($0, /[^\/]*\.cs:line [0-9]+/) && /\.Tests\// { print "    at " substr($0, RSTART, RLENGTH); fell = 1 }' "$@" </dev/null |
    sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#xD;//g; s/&#xA;/ /g; s/&amp;/\&/g'
}

report() {
  local passed=0 failed=0 skipped=0
  if ls "$results"/*.trx >/dev/null 2>&1; then
    set -- $(count_trx "$results"/*.trx)
    passed=$1 failed=$2 skipped=$3
  fi
  if [ "$skipped" -gt 0 ]; then
    say "Skipped:"
    list_tests NotExecuted "$results"/*.trx
    [ "${CI:-}" != true ] || say "Under CI nothing may be skipped: this run has failed."
  fi
  if [ -f "$notes" ]; then failed=$((failed + $(wc -l <"$notes"))); fi
  if [ "$failed" -gt 0 ]; then
    say "Failed:"
    [ ! -f "$notes" ] || sed 's/^/  /' "$notes"
    [ "$passed$failed$skipped" = 000 ] || list_tests Failed "$results"/*.trx 2>/dev/null
  fi
  stop_postgres
  say "All in $SECONDS s; logs and results are in ${results#"$PWD"/}."
  say "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ] && { [ "$skipped" = 0 ] || [ "${CI:-}" != true ]; }
}

# Only the lanes that this run started, each by the process group it leads.
stop_lanes() {
  local lane
  for lane in $lanes; do kill -TERM -- "-$lane" 2>/dev/null; done
  lanes=
}
