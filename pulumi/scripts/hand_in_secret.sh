#!/usr/bin/env bash
# Hands in a secret that only people know; it is read from the terminal and stands in no history.
# Usage: STACK=production scripts/hand_in_secret.sh stripe | identity/google | identity/facebook | identity/loginwithamazon
source "$(dirname "$0")/common.sh"
need aws

path=${1:?Name the secret: stripe, identity/google, identity/facebook or identity/loginwithamazon}
id="holdfast/$STACK/$path"
case $path in
  stripe)
    read -r -s -p 'STRIPE_SECRET_KEY (sk_live_…): ' key && echo
    read -r -s -p 'STRIPE_WEBHOOK_SECRET (whsec_…): ' hook && echo
    [[ $key =~ ^[sr]k_(live|test)_[A-Za-z0-9]{20,}$ && $hook =~ ^whsec_.{20,}$ ]] || {
      echo 'One of them does not look like Stripe’s; nothing was changed.' >&2
      exit 1
    }
    value=$(printf '{"STRIPE_SECRET_KEY":"%s","STRIPE_WEBHOOK_SECRET":"%s"}' "$key" "$hook")
    ;;
  identity/google | identity/facebook | identity/loginwithamazon)
    read -r -s -p 'Client secret: ' value && echo
    aws secretsmanager describe-secret --secret-id "$id" >/dev/null 2>&1 ||
      aws secretsmanager create-secret --name "$id" \
        --tags "Key=holdfast:stack,Value=$STACK" "Key=holdfast:project,Value=identity" >/dev/null
    ;;
  *)
    echo "There is no secret \"$path\" to hand in; nothing was changed." >&2
    exit 2
    ;;
esac
# From a file that only we can read: arguments show in the list of processes.
file=$(mktemp) && trap 'rm -f "$file"' EXIT
printf '%s' "$value" >"$file"
aws secretsmanager put-secret-value --secret-id "$id" --secret-string "file://$file" --query VersionId --output text
echo "Handed in. The cluster has it within five minutes, and pods that use it are replaced one by one."
