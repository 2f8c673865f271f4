# What the scripts share: strict mode, the stack's name, and asking before anything that cannot be undone.
set -euo pipefail

STACK=${STACK:?Set STACK to dev, staging or production}
case $STACK in dev | staging | production) ;; *)
  echo "There is no stack \"$STACK\"; it must be one of: dev, staging, production" >&2
  exit 2
  ;;
esac
PULUMI_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# output PROJECT NAME: what a project's stack gives to the others
output() { pulumi stack output --cwd "$PULUMI_ROOT/$1" --stack "$STACK" "$2"; }

# confirm WORDS: goes on only when exactly the stack's name is typed
confirm() {
  echo "$1" >&2
  read -r -p "Type the stack's name ($STACK) to go on: " answer
  [ "$answer" = "$STACK" ] || { echo 'Nothing was done.' >&2; exit 1; }
}

# need PROGRAM…: names what is missing, before anything was done
need() {
  for program in "$@"; do
    command -v "$program" >/dev/null || { echo "Install $program first; nothing was done." >&2; exit 1; }
  done
}
