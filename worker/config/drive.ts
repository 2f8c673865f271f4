import { defineConfig } from '@adonisjs/drive'
import { imageDisk } from '@holdfast/domain/operations'
import env from '#start/env'

const driveConfig = defineConfig({ default: 'images', services: { images: imageDisk(env) } })

export default driveConfig

declare module '@adonisjs/drive/types' {
  export interface DriveDisks extends InferDriveDisks<typeof driveConfig> {}
}
