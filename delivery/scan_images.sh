#!/usr/bin/env bash
# Waits for the registry's look at each image, and refuses one with a hole that is known to be grave.
# Usage: IMAGE_TAG=… IMAGE_PREFIX=… delivery/scan_images.sh
source "$(dirname "$0")/common.sh"
need aws

bad=0
for part in $PARTS; do
  of=(--repository-name "$(repository "$part")" --image-id "imageTag=$IMAGE_TAG")
  aws ecr wait image-scan-complete "${of[@]}"
  found=$(aws ecr describe-image-scan-findings "${of[@]}" --output text \
    --query 'imageScanFindings.findings[?severity==`CRITICAL` || severity==`HIGH`].[severity, name, description]')
  if [ -n "$found" ] && [ "$found" != None ]; then
    printf '%s:%s\n%s\n' "$part" "$IMAGE_TAG" "$found" >&2
    bad=1
  fi
done
[ $bad = 0 ] && echo 'No grave hole is known.'
exit $bad
