#!/usr/bin/env bash
# Turns the key that mail is handed in with: a new one, then the pods, then the old one goes.
# Usage: STACK=production scripts/turn_mail_key.sh
source "$(dirname "$0")/common.sh"
need pulumi aws

confirm 'Replaces the key of the mail user. Mails wait in the queue while the worker is replaced, and are sent after.'
urn=$(pulumi stack export --cwd "$PULUMI_ROOT/platform" --stack "$STACK" |
  node -e '
    const { deployment } = JSON.parse(require("node:fs").readFileSync(0, "utf8"))
    const found = deployment.resources.find(({ type }) => type === "aws:iam/accessKey:AccessKey")
    if (!found) { console.error("There is no key; nothing was done."); process.exit(1) }
    process.stdout.write(found.urn)')
version=$(printf '%s' "$urn" | sed 's/aws:iam\/accessKey:AccessKey/holdfast:shared:StoredSecret$aws:secretsmanager\/secretVersion:SecretVersion/')
pulumi up --cwd "$PULUMI_ROOT/platform" --stack "$STACK" --target-replace "$urn" --target-replace "$version" --target-dependents
echo 'Turned. Read the log of the worker for "mail" to see the next one leave.'
