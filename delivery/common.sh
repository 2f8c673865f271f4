# What the steps of a delivery share: strict mode, what is released, and naming what is missing before anything is done.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

IMAGE_TAG=${IMAGE_TAG:?Set IMAGE_TAG to the release}
PARTS='api worker web'
KEPT=.holdfast/images
LOCAL=localhost/holdfast

# need PROGRAM…
need() {
  for program in "$@"; do
    command -v "$program" >/dev/null || { echo "Install $program first; nothing was done." >&2; exit 1; }
  done
}

# registry: where the images go, without a slash at its end
registry() { echo "${IMAGE_PREFIX:?Set IMAGE_PREFIX to where images are kept, up to the name of a part}"; }

# digest PART: what the registry calls the bytes of an image. A tag could be moved, this cannot.
digest() {
  aws ecr describe-images --repository-name "$(repository "$1")" --image-ids "imageTag=$IMAGE_TAG" \
    --query 'imageDetails[0].imageDigest' --output text
}

# repository PART: the name of its repository within the registry
repository() { local address; address=$(registry)/$1; echo "${address#*/}"; }
