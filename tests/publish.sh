#!/usr/bin/env bash
# Publishes Web and the command line for other kinds of machines, and looks whether each folder holds the native libraries that it needs there: SQLite, and what charts are drawn with.
# `bash tests/publish.sh` for all kinds, `bash tests/publish.sh win-x64` for some. With SBREFA_PUBLISH_TO=DIR they are kept there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
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

# The kind of machine that a native library says it is made for; nothing where there is no program that reads it, or where it is made for several.
made_for() {
  command -v file >/dev/null 2>&1 && [ -f "$1" ] || return 0
  case $(file -b "$1") in
    *PE32+*x86-64*) echo win-x64 ;;
    *ELF*x86-64*) echo linux-x64 ;;
    *ELF*aarch64*) echo linux-arm64 ;;
    *"universal binary"*) ;;
    *Mach-O*x86_64*) echo osx-x64 ;;
    *Mach-O*arm64*) echo osx-arm64 ;;
  esac
}

for kind in ${*:-linux-x64 linux-arm64 win-x64 osx-arm64 osx-x64}; do
  for program in Web Cli; do
    folder=$target/$kind/$program
    # What is compiled once more for another machine was analyzed where it is tested.
    dotnet publish "src/SbrefaTracker.$program" -c Release -r "$kind" --self-contained false -p:RunAnalyzers=false -v quiet -o "$folder"
    for file in $(libraries "$kind"); do
      [ -f "$folder/$file" ] || { echo "$kind, $program: $file is missing"; missing=1; }
      made=$(made_for "$folder/$file")
      [ "$made" = "$kind" ] || [ -z "$made" ] || { echo "$kind, $program: $file is made for $made"; missing=1; }
    done
    symbols=$(find "$folder" -name '*.pdb' ! -name 'SbrefaTracker.*' ! -name 'sbrefa.*')
    [ -z "$symbols" ] || { echo "$kind, $program: symbols of others are published: $symbols"; missing=1; }
    host=$([ $program = Web ] && echo SbrefaTracker.Web || echo sbrefa)
    case $kind in win-*) host=$host.exe ;; esac
    [ -f "$folder/$host" ] || { echo "$kind, $program: $host is missing"; missing=1; }
  done
  echo "$kind: published, $(du -sm "$target/$kind" | cut -f1) MB"
done
exit $missing
