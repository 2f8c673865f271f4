/** An address as a setting holds it, its lines set apart by semicolons. */
export function addressLines(setting: string): string[] {
  return setting
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
