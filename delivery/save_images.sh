#!/usr/bin/env bash
# Keeps the images that "make images" built as archives: every stage of a delivery gets the same bytes.
# Usage: IMAGE_TAG=… delivery/save_images.sh
source "$(dirname "$0")/common.sh"
need docker gzip

mkdir -p "$KEPT"
for part in $PARTS; do
  docker save "$LOCAL/$part:$IMAGE_TAG" | gzip >"$KEPT/$part.tar.gz"
  echo "$KEPT/$part.tar.gz"
done
