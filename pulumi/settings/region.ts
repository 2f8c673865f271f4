import { SHAPES } from './shapes.ts'
import type { SettingsReader } from './settings_reader.ts'

/** Where the stack lives. The provider reads the same key, so the two cannot differ. */
export function readRegion(reader: SettingsReader): string {
  return reader.text('aws:region', SHAPES.region)
}
