import { defineConfig, services } from '@adonisjs/drive'
import env from '#start/env'

/** Where originals and renditions are kept. Neither is served by the disk: `/media` does that, with its own rules. */
const folder = services.fs({
  location: env.get('MEDIA_ROOT'),
  visibility: 'private',
  serveFiles: false,
})

/** Credentials come from the machine's role, as the SDK finds them; an endpoint is named for what speaks S3 elsewhere. */
const bucket = services.s3({
  bucket: env.get('S3_BUCKET', ''),
  region: env.get('S3_REGION'),
  endpoint: env.get('S3_ENDPOINT'),
  forcePathStyle: env.get('S3_ENDPOINT') !== undefined,
  supportsACL: false,
  visibility: 'private',
})

const driveConfig = defineConfig({
  default: 'images',
  services: { images: env.get('DRIVE_DISK') === 's3' ? bucket : folder },
})

export default driveConfig

declare module '@adonisjs/drive/types' {
  export interface DriveDisks extends InferDriveDisks<typeof driveConfig> {}
}
