import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { unanswered } from '../src/dashboards/ask_prometheus.ts'
import { BOARDS } from '../src/dashboards/index.ts'
import { ROOT } from '../src/files.ts'
import { complaintsAbout } from '../src/known_series.ts'

const DASHBOARDS = join(ROOT, 'helm/holdfast/dashboards')
const panels = BOARDS.flatMap(({ title, rows }) =>
  rows.flatMap((row) => row.panels.map((panel) => ({ board: title, panel })))
)

interface Drawn {
  uid: string
  panels: { type: string; title?: string; targets?: { expr: string }[] }[]
}

test.group('The dashboards', () => {
  test('ask only for what somebody exports, by labels that it has', ({ assert }) => {
    assert.isAbove(panels.length, 70)
    for (const { board, panel } of panels) {
      for (const { expr } of panel.ask) {
        const asked = expr.replaceAll('$__rate_interval', '5m')
        assert.isEmpty(complaintsAbout(asked), `${board}, ${panel.title}: ${expr}`)
      }
    }
  })

  test('name lines by labels that their query has', ({ assert }) => {
    for (const { board, panel } of panels) {
      for (const { expr, as } of panel.ask) {
        for (const [, label = ''] of as.matchAll(/\{\{(\w+)\}\}/g)) {
          assert.include(expr, label, `${board}, ${panel.title}`)
        }
      }
    }
  })

  test('are in the chart as they are drawn, one file each, with all their questions', ({
    assert,
  }) => {
    const files = readdirSync(DASHBOARDS).toSorted()
    assert.deepEqual(files, BOARDS.map(({ uid }) => `${uid}.json`).toSorted())
    for (const board of BOARDS) {
      const drawn: Drawn = JSON.parse(readFileSync(join(DASHBOARDS, `${board.uid}.json`), 'utf8'))
      assert.equal(drawn.uid, board.uid)
      const asked = drawn.panels.flatMap(({ targets }) => targets?.map(({ expr }) => expr) ?? [])
      assert.deepEqual(
        asked,
        board.rows.flatMap((row) => row.panels.flatMap(({ ask }) => ask.map(({ expr }) => expr)))
      )
    }
  })

  test('say of each panel what it shows', ({ assert }) => {
    for (const { board, panel } of panels)
      assert.isAbove(panel.about.length, 3, `${board}, ${panel.title}`)
  })

  test('tell which of their questions Prometheus has no answer to', async ({ assert, cleanup }) => {
    const server = createServer(async (request, response) => {
      const query = new URLSearchParams(await text(request)).get('query') ?? ''
      const isKnown = !query.includes('redis_up')
      const data = { result: query.includes('postgres_database_bytes') ? [] : [{}] }
      const answer = isKnown
        ? { status: 'success', data }
        : { status: 'error', error: 'parse error' }
      response.end(JSON.stringify(answer))
    }).listen(0, '127.0.0.1')
    cleanup(() => void server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const found = await unanswered(`http://127.0.0.1:${port}`, BOARDS)
    assert.deepEqual(
      found.map(({ board, panel, why }) => [board, panel, why]),
      [
        ['PostgreSQL', 'Size', 'no data'],
        ['Redis', 'Answers', 'parse error'],
      ]
    )
  })
})
