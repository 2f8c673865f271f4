import { test } from '@japa/runner'
import { describeRun } from '../report/summary.ts'

const SETTINGS = {
  target: 'http://localhost:8080',
  rate: 124,
  minutes: 5,
  think: 1,
  seed: 1,
  metrics: '',
}

const measured = (failures: number, isKept: boolean) => ({
  state: { testRunDurationMs: 10_000 },
  metrics: {
    'http_reqs': { values: { count: 1240 } },
    'failures': { values: { rate: failures }, thresholds: { 'rate<=0.001': { ok: isKept } } },
    'http_req_duration{kind:api}': { values: { 'avg': 12, 'p(95)': 40, 'p(99)': 90 } },
    'http_req_duration{step:POST /checkouts}': { values: { 'med': 8.25, 'p(95)': 30, 'max': 31 } },
  },
})

test.group('What a run found', () => {
  test('says its scale, what was promised, and each step that was taken', ({ assert }) => {
    const text = describeRun('load', SETTINGS, measured(0, true))
    assert.include(text, '1.00 % of 12,400')
    assert.match(text, /availability +100\.00 % +99\.9 % +99\.90 %/)
    assert.match(text, /requests\/s +124\.0/)
    assert.match(text, /POST \/checkouts +8\.3 ms +30 ms/)
    assert.notInclude(text, 'GET /cart ')
    assert.include(text, 'Every promise was kept.')
  })

  test('and names what was not kept', ({ assert }) => {
    const text = describeRun('load', SETTINGS, measured(0.01, false))
    assert.include(text, 'NOT KEPT: failures rate<=0.001')
  })
})
