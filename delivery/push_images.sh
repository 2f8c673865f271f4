#!/usr/bin/env bash
# Brings the archives to the registry of a stage. A tag means the same bytes for ever: one that is there stays.
# Usage: IMAGE_TAG=… IMAGE_PREFIX=<account>.dkr.ecr.<region>.amazonaws.com/holdfast/<stack> delivery/push_images.sh
source "$(dirname "$0")/common.sh"
need aws docker

aws ecr get-login-password | docker login --username AWS --password-stdin "$(registry | cut -d/ -f1)"
for part in $PARTS; do
  if digest "$part" >/dev/null 2>&1; then
    echo "$part:$IMAGE_TAG is there already"
    continue
  fi
  docker load --quiet --input "$KEPT/$part.tar.gz"
  docker tag "$LOCAL/$part:$IMAGE_TAG" "$(registry)/$part:$IMAGE_TAG"
  docker push --quiet "$(registry)/$part:$IMAGE_TAG"
done
