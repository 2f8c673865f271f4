#!/usr/bin/env bash
# Turns the password of one Redis server without breaking a connection: both are good until the pods have the new one.
# Usage: STACK=production scripts/turn_redis_password.sh cache|state
source "$(dirname "$0")/common.sh"
need aws kubectl node

role=${1:?Name the server: cache or state}
case $role in cache | state) ;; *) echo 'It must be one of: cache, state' >&2; exit 2 ;; esac
id="holdfast/$STACK/redis/$role" group="holdfast-$STACK-$role"
password=$(aws secretsmanager get-random-password --password-length 64 --exclude-punctuation \
  --query RandomPassword --output text)

modify() {
  aws elasticache modify-replication-group --replication-group-id "$group" --apply-immediately \
    --auth-token "$password" --auth-token-update-strategy "$1" >/dev/null
  aws elasticache wait replication-group-available --replication-group-id "$group"
}

echo 'Adding the new password beside the old one …'
modify ROTATE
file=$(mktemp) && trap 'rm -f "$file"' EXIT
aws secretsmanager get-secret-value --secret-id "$id" --query SecretString --output text |
  PASSWORD=$password node -e '
    const stored = JSON.parse(require("node:fs").readFileSync(0, "utf8"))
    process.stdout.write(JSON.stringify({ ...stored, password: process.env.PASSWORD }))' >"$file"
aws secretsmanager put-secret-value --secret-id "$id" --secret-string "file://$file" >/dev/null
echo 'Handing it to the pods …'
for part in api worker; do
  kubectl -n holdfast annotate --overwrite "externalsecret/holdfast-$part" "force-sync=$(date +%s)"
done
confirm 'When every pod of API and worker has been replaced (kubectl -n holdfast get pods), the old password can go.'
modify SET
echo "Turned. Only the new password opens $group now."
