#!/bin/sh
# Makes the data directory on its first start, then is the server. Everybody may connect who knows the password: who may
# reach it at all is for the network policies.
set -eu
data=${PGDATA:-/var/lib/postgresql/data}
bin=/opt/postgres/bin
if [ ! -s "$data/PG_VERSION" ]; then
  printf '%s' "${POSTGRES_PASSWORD:?must be set}" >/tmp/password
  "$bin/initdb" --pgdata="$data" --username=holdfast --pwfile=/tmp/password --auth=scram-sha-256 --encoding=UTF8 \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --lc-collate=C --lc-ctype=C.UTF-8 --lc-messages=C --no-instructions
  rm /tmp/password
  echo 'host all all all scram-sha-256' >>"$data/pg_hba.conf"
  echo 'CREATE DATABASE holdfast' | "$bin/postgres" --single -j -D "$data" -c log_checkpoints=off postgres >/dev/null
fi
# A pod that was killed leaves its lock behind; nobody else can have this volume.
rm -f "$data/postmaster.pid"
exec "$bin/postgres" -D "$data" -c listen_addresses='*' -c unix_socket_directories= -c max_connections=300 \
  -c shared_buffers=256MB -c jit=off -c timezone=UTC -c log_timezone=UTC -c log_min_duration_statement=500ms "$@"
