import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { PULUMI_ROOT } from '../graph/stack_file.ts'

const run = promisify(execFile)
const folder = join(PULUMI_ROOT, 'scripts')
const scripts = readdirSync(folder).filter((file) => file !== 'common.sh')
const docs = join(PULUMI_ROOT, '../docs/infra')

async function start(script: string, args: string[], stack?: string) {
  const env = { PATH: process.env.PATH, ...(stack === undefined ? {} : { STACK: stack }) }
  return run(join(folder, script), args, { env }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error
  )
}

test.group('Scripts', () => {
  for (const script of scripts) {
    test(`${script} is bash, says what it does, and wants to know of which stack`, async ({
      assert,
    }) => {
      await run('bash', ['-n', join(folder, script)])
      const source = readFileSync(join(folder, script), 'utf8')
      assert.match(source, /^#!\/usr\/bin\/env bash\n# [\s\S]*Usage:/)
      const without = await start(script, [])
      assert.notEqual(without.code, 0)
      assert.include(without.stderr, 'Set STACK to dev, staging or production')
      const wrong = await start(script, [], 'prod')
      assert.include(wrong.stderr, 'it must be one of: dev, staging, production')
    })
  }

  test('ask before what cannot be undone', ({ assert }) => {
    for (const script of scripts) {
      const source = readFileSync(join(folder, script), 'utf8')
      if (/delete-db|pulumi destroy|switchover|auth-token-update-strategy/.test(source)) {
        assert.match(source, /confirm ['"]/, script)
      }
    }
  })
})

test.group('Documents', () => {
  const pages = ['README.md', ...(existsSync(docs) ? readdirSync(docs) : [])].map((file) =>
    file === 'README.md' ? join(PULUMI_ROOT, file) : join(docs, file)
  )

  test('name scripts that there are, and every script is named', ({ assert }) => {
    const text = pages.map((page) => readFileSync(page, 'utf8')).join('\n')
    const named = new Set([...text.matchAll(/scripts\/(\w+\.sh)/g)].map(([, name]) => name))
    assert.sameMembers([...named], scripts)
  })

  test('lead to pages that there are', ({ assert }) => {
    for (const page of pages) {
      for (const [, target = ''] of readFileSync(page, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)) {
        assert.isTrue(existsSync(join(page, '..', target)), `${page}: ${target}`)
      }
    }
  })

  test('cover the days after the first', ({ assert }) => {
    const names = readdirSync(docs)
    assert.includeMembers(names, [
      'upgrade-database.md',
      'restore-database.md',
      'lose-a-region.md',
      'turn-keys.md',
      'upgrade-cluster.md',
      'tear-down.md',
      'cost.md',
    ])
  })
})
