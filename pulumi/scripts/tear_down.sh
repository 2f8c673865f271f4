#!/usr/bin/env bash
# Takes a stack down, in the reverse order. Production refuses until its protection is taken away by hand, one project
# after another: docs/infra/tear-down.md. Usage: STACK=dev scripts/tear_down.sh
source "$(dirname "$0")/common.sh"
need pulumi

confirm "Destroys everything of $STACK: database, files, users. What is not copied elsewhere is gone."
for project in platform identity edge cluster cache database network; do
  pulumi destroy --cwd "$PULUMI_ROOT/$project" --stack "$STACK"
done
