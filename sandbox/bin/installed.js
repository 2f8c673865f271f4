/**
 * Exits 0 when node_modules holds what package-lock.json asks for, at the root or in the folder named. Runs on whatever Node.js the machine has, before
 * anything is installed: plain JavaScript, no packages.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(new URL('../..', import.meta.url)), process.argv[2] ?? '')

function packagesOf(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8')).packages
}

function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/')) return true
    if (link) return existsSync(join(root, path))
    // Optional packages for other systems are left out by npm.
    if (present[path] === undefined) return optional === true
    return present[path].version === version
  })
}

process.exitCode = isInstalled() ? 0 : 1
