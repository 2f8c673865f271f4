import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import sharp, { type Sharp } from 'sharp'
import { DriveImageDisk } from '../../src/catalog/index.ts'

/** A disk in a folder of its own. */
export function testDisk(): { disk: DriveImageDisk; remove: () => void } {
  const location = mkdtempSync(join(tmpdir(), 'holdfast-pictures-'))
  const driver = new FSDriver({ location, visibility: 'private' })
  return {
    disk: new DriveImageDisk(new Disk(driver)),
    remove: () => rmSync(location, { recursive: true, force: true }),
  }
}

/** A plain picture, as a camera would make it. */
export function aPhotograph(width = 1600, height = 800): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#c33' } })
}
