#!/usr/bin/env bash
# Builds everything, checks the formatting, runs every suite (or only those named: `bash tests/run.sh Domain Web`) and prints
# as its last line `N passed, N failed, N skipped`. On Debian and Ubuntu, as root, it first installs what the tests lack.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

results=$PWD/TestResults
rm -rf "$results"
mkdir -p "$results"

. tests/shell/prerequisites.sh
. tests/shell/postgres.sh
. tests/shell/suites.sh

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1

# A run of minutes never earns back what the compiler spends on watching it.
export DOTNET_TieredPGO=0
# The same for the memory of a few minutes: it is cleared seldom, and by whoever runs out of it.
export DOTNET_GCgen0size=0x4000000 DOTNET_gcConcurrent=0
# And two processors have better things to do than to look whether there is work yet, or to guard what was translated a moment ago.
export DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0 DOTNET_EnableWriteXorExecute=0
# Databases that live for a second: nothing in them is worth tidying up, or compiling queries for.
postgres_options="-c wal_level=minimal -c max_wal_senders=0 -c checkpoint_timeout=1h -c autovacuum=off -c jit=off"
# A developer's own settings must not reach the programs under test.
unset SBREFA_SETTINGS ConnectionStrings__Tracker Database__Provider ASPNETCORE_URLS ASPNETCORE_ENVIRONMENT PublicUrl

clean_up() {
  stop_lanes
  stop_postgres
  [ -z "$memory" ] || rm -rf "$memory"
}
memory=
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

say() { printf '%s\n' "$*"; }

# Databases of tests are kept in memory where there is plenty of it: there a commit waits for no disk.
keep_in_memory() {
  local free
  free=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }') && [ "${free:-0}" -ge 8000000 ] || return 0
  [ "$(awk '/^MemAvailable/ { print $2 }' /proc/meminfo)" -ge 10000000 ] && memory=$(mktemp -d /dev/shm/sbrefa-tests.XXXXXX) || return 0
  chmod 755 "$memory"
  export TMPDIR=$memory
}

# Ends the run with a failure that no suite could count.
give_up() {
  say "$1"
  [ -n "${2:-}" ] && [ -f "$2" ] && grep -E ' error |: error|^E: ' "$2" | sort -u | head -n 40 && say "More in $2"
  say "0 passed, 1 failed, 0 skipped"
  exit 1
}

build() {
  dotnet build "$1" -c Release --no-restore -v quiet >"$results/build.log" 2>&1 || give_up "The build failed." "$results/build.log"
}

command -v dotnet >/dev/null 2>&1 || give_up "The .NET 10 SDK is missing: there is no 'dotnet' on the PATH."

install_missing >"$results/install.log" 2>&1 &
installing=$!

started=$SECONDS
dotnet restore SbrefaTracker.sln >"$results/restore.log" 2>&1 || give_up "Restoring the packages failed." "$results/restore.log"

# Projects are built one after another for the most part: what needs only a few of them, or none, goes on beside that.
aside check_formatting
if is_wanted Domain "$@"; then
  build tests/SbrefaTracker.Domain.Tests
  aside run_lane Domain
fi
is_wanted Application "$@" && build tests/SbrefaTracker.Application.Tests

wait "$installing" || { say "Installing failed; see $results/install.log:"; tail -n 5 "$results/install.log"; }
find_prerequisites
keep_in_memory
start_postgres

begin_first_lane "$@"
build SbrefaTracker.sln
touch "$results/built"
say "Built in $((SECONDS - started)) s."
run_lanes "$@"
report
