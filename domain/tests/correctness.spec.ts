import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'

const ROOT = join(import.meta.dirname, '../..')
const NAMED = /`(?<file>[\w/.-]+\.spec\.ts)` “(?<title>[^”]+)”/g

test.group('What holds each promise', () => {
  test('docs/correctness.md names at least one test for each, and only tests that exist', ({
    assert,
  }) => {
    const text = readFileSync(join(ROOT, 'docs/correctness.md'), 'utf8')
    const named = [...text.matchAll(NAMED)].map(({ groups }) => groups)
    const missing = named.filter((one) => !isThere(one?.file ?? '', one?.title ?? ''))
    assert.deepEqual(missing, [])

    const [promises = ''] = text.split('## All of it together')
    const lines = promises.split('\n').filter((line) => /^\| (?!Promise\b|--)/.test(line))
    assert.isAbove(lines.length, 50)
    assert.deepEqual(
      lines.filter((line) => line.search(NAMED) < 0),
      []
    )
  })
})

function isThere(file: string, title: string): boolean {
  const path = join(ROOT, file)
  return existsSync(path) && readFileSync(path, 'utf8').includes(title)
}
