import type * as aws from '@pulumi/aws'

type Rule = aws.types.input.s3.BucketLifecycleConfigurationRule

/** To the cheap shelf that answers in milliseconds: what is read once a quarter at most. */
export function toGlacierAfter(days: number, prefix = ''): Rule {
  return {
    id: `glacier-after-${days}-days`,
    status: 'Enabled',
    filter: { prefix },
    transitions: [{ days, storageClass: 'GLACIER_IR' }],
  }
}

export function removeAfter(days: number, prefix = ''): Rule {
  return {
    id: `remove-after-${days}-days`,
    status: 'Enabled',
    filter: { prefix },
    expiration: { days },
  }
}

/** Versions that were replaced or deleted: long enough to notice a mistake. */
export function removeOldVersionsAfter(days: number): Rule {
  return {
    id: `old-versions-${days}-days`,
    status: 'Enabled',
    filter: {},
    noncurrentVersionExpiration: { noncurrentDays: days },
    expiration: { expiredObjectDeleteMarker: true },
  }
}
