import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { scratchFolder } from '../../src/stack/index.ts'
import { fingerprint } from '../../src/stack/stamp.ts'

test('a build is repeated when its source says something else, and only then', ({
  assert,
  cleanup,
}) => {
  const folder = scratchFolder('stamp-spec')
  cleanup(() => folder.remove())
  const file = join(folder.path, 'api/app.ts')
  mkdirSync(join(folder.path, 'api/build'), { recursive: true })
  writeFileSync(file, 'one')
  const before = fingerprint(folder.path, ['api', 'missing.json'])

  utimesSync(file, new Date(0), new Date(0))
  writeFileSync(join(folder.path, 'api/build/app.js'), 'made by the build')
  assert.equal(fingerprint(folder.path, ['api', 'missing.json']), before)

  writeFileSync(file, 'two')
  assert.notEqual(fingerprint(folder.path, ['api', 'missing.json']), before)
})
