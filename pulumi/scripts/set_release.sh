#!/usr/bin/env bash
# Notes down which release is out, for the platform to read. The delivery does the same after each release.
# Usage: STACK=production scripts/set_release.sh 2026.11.28-1
source "$(dirname "$0")/common.sh"
need aws

tag=${1:?Name the tag of the images}
for part in api worker web; do
  aws ecr describe-images --repository-name "holdfast/$STACK/$part" --image-ids "imageTag=$tag" >/dev/null || {
    echo "There is no image holdfast/$STACK/$part:$tag; nothing was changed." >&2
    exit 1
  }
done
aws ssm put-parameter --name "/holdfast/$STACK/release" --type String --overwrite --value "$tag" >/dev/null
echo "$STACK is at $tag from the next \"pulumi up\" of platform on."
