import { services } from '@adonisjs/drive'
import type { SharedEnvironment } from './shared_settings.ts'

/**
 * Where originals, renditions and invoices are kept: a folder, or a bucket. Neither is served by the disk: the API does
 * that, with its own rules.
 */
export function imageDisk(env: SharedEnvironment) {
  const folder = services.fs({
    location: env.get('MEDIA_ROOT'),
    visibility: 'private',
    serveFiles: false,
  })
  // Credentials come from the machine's role, as the SDK finds them; an endpoint is named for what speaks S3 elsewhere.
  const bucket = services.s3({
    bucket: env.get('S3_BUCKET') ?? '',
    region: env.get('S3_REGION'),
    endpoint: env.get('S3_ENDPOINT'),
    forcePathStyle: env.get('S3_ENDPOINT') !== undefined,
    supportsACL: false,
    visibility: 'private',
  })
  return env.get('DRIVE_DISK') === 's3' ? bucket : folder
}
