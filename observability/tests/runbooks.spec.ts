import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import pg from 'pg'
import { isAlert, readRuleFiles, ROOT } from '../src/files.ts'
import { anchorsOf, blocksOf, runbooks, sectionsOf } from '../src/runbooks.ts'

const PARTS = ['**What it means.**', '**Look.**', '**Mend.**', '**Mended when**']
const DATABASE = process.env.DATABASE_URL ?? ''
const alerts = readRuleFiles()
  .flatMap(({ groups }) => groups.flatMap(({ rules }) => rules))
  .flatMap((rule) => (isAlert(rule) ? [rule.alert] : []))
const sections = runbooks().flatMap(sectionsOf)

test.group('The runbooks', (group) => {
  let client: pg.Client

  group.setup(async () => {
    client = new pg.Client({ connectionString: DATABASE })
    await client.connect()
    return () => client.end()
  })

  for (const alert of alerts) {
    test(`say of ${alert} what it means, how to look, how to mend, and when it is mended`, ({
      assert,
    }) => {
      const about = sections.filter(({ title }) => title === alert)
      assert.lengthOf(about, 1)
      const text = about[0]?.text ?? ''
      const places = PARTS.map((part) => text.indexOf(part))
      assert.notInclude(places, -1, `${alert} lacks ${PARTS[places.indexOf(-1)]}`)
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b)
      )
      assert.match(text, /kubectl|aws /)
    })
  }

  test('ask PostgreSQL what it can answer', async ({ assert }) => {
    const statements = runbooks().flatMap((runbook) =>
      blocksOf(readFileSync(join(ROOT, runbook), 'utf8'), 'sql').map((sql) => ({ runbook, sql }))
    )
    assert.isAbove(statements.length, 25)
    await client.query('SET default_transaction_read_only = on')
    for (const { runbook, sql } of statements) {
      const asked = sql.replaceAll(/<\w*id>/g, '00000000-0000-7000-8000-000000000000')
      assert.notMatch(asked, /'<\w+>'/, `${runbook}: what stands for an id ends with "id"`)
      await assert.doesNotReject(() => client.query(asked), `${runbook}: ${sql}`)
    }
  })

  test('bring a question to the database as they say', ({ assert }) => {
    const [script = ''] = blocksOf(
      readFileSync(join(ROOT, 'docs/runbooks/README.md'), 'utf8'),
      'sh'
    )
    const program = /-e '([^']+)'/.exec(script)?.[1] ?? ''
    const ask = (sql: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        input: sql,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'pipe'],
        env: { ...process.env, DATABASE_URL: DATABASE },
      })
    assert.include(ask('SELECT 40 + 2 AS answer'), '42')
    assert.throws(() => ask('CREATE TABLE public.oops ()'), /read-only transaction/)
  })

  test('lead on only to what is there', ({ assert }) => {
    for (const runbook of runbooks()) {
      const text = readFileSync(join(ROOT, runbook), 'utf8')
      for (const [, file = '', anchor] of text.matchAll(/\]\(([\w./-]*)(?:#([\w-]+))?\)/g)) {
        const target = file === '' ? runbook : `docs/runbooks/${file}`
        assert.isTrue(existsSync(join(ROOT, target)), `${runbook}: ${target}`)
        if (anchor !== undefined) assert.include(anchorsOf(target), anchor, runbook)
      }
    }
  })

  test('name only make targets, files and alerts that there are', ({ assert }) => {
    const makefile = readFileSync(join(ROOT, 'Makefile'), 'utf8')
    const targets = [...makefile.matchAll(/^([a-z-]+):/gm)].map(([, target]) => target)
    for (const runbook of runbooks()) {
      const text = readFileSync(join(ROOT, runbook), 'utf8')
      for (const [, path = ''] of text.matchAll(
        /`((?:docs|pulumi|worker|domain|observability)\/[\w./-]+)`/g
      )) {
        assert.isTrue(existsSync(join(ROOT, path)), `${runbook}: ${path}`)
      }
      for (const [, target = ''] of text.matchAll(/`make ([a-z-]+)/g))
        assert.include(targets, target)
    }
    const named = sections
      .map(({ title }) => title)
      .filter((title) => /^[A-Z]\w+[A-Z]\w+$/.test(title))
    assert.sameMembers(
      named,
      alerts.filter((alert) => named.includes(alert))
    )
  })
})
