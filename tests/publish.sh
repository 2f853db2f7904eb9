#!/usr/bin/env bash
# Publishes Web and the command line for other kinds of machines, and looks whether each folder holds the native libraries that it needs there: SQLite, and what charts are drawn with.
# `bash tests/publish.sh` for all kinds, `bash tests/publish.sh win-x64` for some. With SBREFA_PUBLISH_TO=DIR they are kept there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
target=${SBREFA_PUBLISH_TO:-}
if [ -z "$target" ]; then
  target=$(mktemp -d)
  trap 'rm -rf "$target"' EXIT
fi
missing=0

# SQLite, and what charts are drawn with, as a kind of machine calls them.
libraries() {
  case $1 in
    win-*) echo e_sqlite3.dll libSkiaSharp.dll libHarfBuzzSharp.dll ;;
    osx-*) echo libe_sqlite3.dylib libSkiaSharp.dylib libHarfBuzzSharp.dylib ;;
    *) echo libe_sqlite3.so libSkiaSharp.so libHarfBuzzSharp.so ;;
  esac
}

for kind in ${*:-linux-x64 linux-arm64 win-x64 osx-arm64}; do
  for program in Web Cli; do
    folder=$target/$kind/$program
    dotnet publish "src/SbrefaTracker.$program" -c Release -r "$kind" --self-contained false -v quiet -o "$folder"
    for file in $(libraries "$kind"); do
      [ -f "$folder/$file" ] || { echo "$kind, $program: $file is missing"; missing=1; }
    done
    host=$([ $program = Web ] && echo SbrefaTracker.Web || echo sbrefa)
    case $kind in win-*) host=$host.exe ;; esac
    [ -f "$folder/$host" ] || { echo "$kind, $program: $host is missing"; missing=1; }
  done
  echo "$kind: published, $(du -sm "$target/$kind" | cut -f1) MB"
done
exit $missing
