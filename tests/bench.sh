#!/usr/bin/env bash
# Builds the benchmark in Release and runs it; its arguments are the benchmark's own (try: bash tests/bench.sh --help).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Nothing that builds may outlive this run: it would hold what it inherited open, and whoever reads that from a pipe would wait for its end.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
if [[ " $* " == *" --help "* ]]; then
  cat tests/SbrefaTracker.Benchmarks/usage.txt
  exit
fi
if [[ " $* " == *" --postgres "* ]]; then
  results=$(mktemp -d)
  say() { echo "$@" >&2; }
  source tests/shell/postgres.sh
  trap stop_postgres EXIT
  start_postgres
fi
if [[ "${1:-}" == "--subscribers" ]]; then
  results=$(mktemp -d)
  say() { echo "$@" >&2; }
  source tests/shell/prerequisites.sh
  find_prerequisites >&2
  dotnet build tests/SbrefaTracker.Application.Tests -c Release -v quiet
  test=though
  [[ " $* " != *" --postgres "* ]] || test=on_postgres
  SBREFA_SUBSCRIBERS=${2:?how many} SBREFA_FIGURES=$results/figures.txt dotnet test tests/SbrefaTracker.Application.Tests -c Release --no-build \
    --filter "FullyQualifiedName~SendingTests.Reaches_each_exactly_once_$test"
  cat "$results/figures.txt" || { say "Nothing was measured: the test that sends was skipped, and says above why."; exit 1; }
  exit
fi
if [[ "${1:-}" == "--faults" ]]; then
  results=$(mktemp -d)
  say() { echo "$@" >&2; }
  source tests/shell/postgres.sh
  trap stop_postgres EXIT
  start_postgres
  dotnet build tests/SbrefaTracker.Web.Tests -c Release -v quiet
  SBREFA_FAULTS=${2:?how often} SBREFA_FIGURES=$results/figures.txt dotnet test tests/SbrefaTracker.Web.Tests -c Release --no-build --filter "FullyQualifiedName~Durability.Killed"
  cat "$results/figures.txt"
  exit
fi
dotnet build tests/SbrefaTracker.Benchmarks -c Release -v quiet
if [[ " $* " == *" --published "* ]]; then
  published=$(mktemp -d)
  trap 'rm -rf "$published"; [ -z "${postgres_home:-}" ] || stop_postgres' EXIT
  dotnet publish src/SbrefaTracker.Web -p:PublishProfile=Server -v quiet -o "$published" >&2
  export SBREFA_PROGRAM=$published/SbrefaTracker.Web.dll
fi
dotnet run --project tests/SbrefaTracker.Benchmarks -c Release --no-build -- "$@"
