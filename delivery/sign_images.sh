#!/usr/bin/env bash
# Signs each image, and the bill of what is in it, as this workflow: by a certificate for some minutes, without a key that
# could be stolen. Verify: cosign verify --certificate-oidc-issuer https://token.actions.githubusercontent.com
#   --certificate-identity-regexp '^https://github.com/<owner>/<name>/.github/workflows/' <image>
# Usage: IMAGE_TAG=… IMAGE_PREFIX=… delivery/sign_images.sh
source "$(dirname "$0")/common.sh"
need aws cosign

for part in $PARTS; do
  image="$(registry)/$part@$(digest "$part")"
  cosign sign --yes "$image"
  cosign attest --yes --type cyclonedx --predicate "$KEPT/$part.cdx.json" "$image"
done
