#!/usr/bin/env bash
# Brings a stack up, project by project, each with its preview and the policies. Usage: STACK=dev scripts/up.sh [PROJECT…]
source "$(dirname "$0")/common.sh"
need pulumi aws node npm

cd "$PULUMI_ROOT"
node ../sandbox/bin/installed.js pulumi || npm ci
projects=("$@")
[ ${#projects[@]} -gt 0 ] || projects=(network database cache cluster edge identity platform)
for project in "${projects[@]}"; do
  echo "== $project"
  pulumi install --cwd "$project"
  pulumi stack select --cwd "$project" --create "$STACK"
  pulumi up --cwd "$project" --stack "$STACK" --policy-pack "$PULUMI_ROOT/policies"
done
