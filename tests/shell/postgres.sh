# A private PostgreSQL cluster for one run: own folder, own port, stopped and removed at the end.
# If SBREFA_TEST_POSTGRES is already set, that server is used and nothing is started.
postgres_home=

# The newest server's programs: Debian's folders, or what the PATH has (Homebrew, other systems).
postgres_bin() {
  local newest
  newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -V | tail -n 1)
  if [ -n "$newest" ] && [ -x "$newest/initdb" ]; then
    echo "$newest"
  elif command -v initdb >/dev/null 2>&1 && command -v pg_ctl >/dev/null 2>&1; then
    dirname "$(command -v initdb)"
  fi
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start_postgres() {
  [ -z "${SBREFA_TEST_POSTGRES:-}" ] || return 0
  local bin log=$results/postgres.log
  bin=$(postgres_bin)
  if [ -z "$bin" ]; then
    say "Without PostgreSQL: its storage tests are skipped."
    return 0
  fi
  postgres_home=$(mktemp -d "${TMPDIR:-/tmp}/sbrefa-pg.XXXXXX")
  [ "$(id -u)" != 0 ] || chown postgres "$postgres_home"
  if ! as_postgres "$bin/initdb" -D "$postgres_home/data" -A trust -U tracker --no-sync -E UTF8 --locale=C >"$log" 2>&1; then
    say "PostgreSQL could not be set up; its storage tests are skipped. See $log"
    return 0
  fi
  local attempt port
  for attempt in 1 2 3 4 5 6 7 8; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    if as_postgres "$bin/pg_ctl" -D "$postgres_home/data" -w -t 60 -l "$postgres_home/server.log" -o "-p $port -k '$postgres_home' \
        -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off ${postgres_options:-}" \
        start >>"$log" 2>&1 </dev/null; then
      export SBREFA_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=tracker;Database=postgres"
      return 0
    fi
  done
  say "PostgreSQL did not start; its storage tests are skipped. See $log"
}

stop_postgres() {
  [ -n "$postgres_home" ] || return 0
  if [ -f "$postgres_home/data/postmaster.pid" ]; then
    as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_home/data" -m immediate -w -t 20 stop >/dev/null 2>&1
  fi
  [ -f "$postgres_home/server.log" ] && cp "$postgres_home/server.log" "$results/postgres-server.log" 2>/dev/null
  rm -rf "$postgres_home"
  postgres_home=
}
