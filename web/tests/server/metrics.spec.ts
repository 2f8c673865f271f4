import { test } from '@japa/runner'
import { OWN_METRICS, type Part } from '../../../observability/src/metrics.ts'
import { NO_SHOP, WHY_SKIPPED } from '../helpers/shop.ts'

const PARTS: readonly Part[] = ['api', 'worker', 'web']
/** Where each part's metrics are: the whole shop runs here, as in production. */
const URLS: Partial<Record<Part, string>> = JSON.parse(process.env.METRICS_URLS ?? '{}')

/** Names of metrics and, of those that have samples, their labels. */
function readMetrics(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const line of text.split('\n')) {
    const name = /^# TYPE (\S+)/.exec(line)?.[1]
    if (name !== undefined) found.set(name, new Set())
    const sample = /^([\w:]+)\{(.*)\} /.exec(line)
    if (!sample) continue
    const [, series = '', labels = ''] = sample
    const of = found.get(series) ?? found.get(series.replace(/_(?:bucket|count|sum)$/, ''))
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) if (label !== 'le') of?.add(label)
  }
  return found
}

test.group('What rules and dashboards ask for', (group) => {
  group.tap((each) => each.skip(NO_SHOP, WHY_SKIPPED))

  for (const part of PARTS) {
    test(`is what the running ${part} exports`, async ({ assert }) => {
      const exported = readMetrics(await (await fetch(URLS[part] ?? '')).text())
      for (const [name, { by, labels }] of Object.entries(OWN_METRICS)) {
        if (!by.includes(part)) continue
        const found = exported.get(name)
        assert.isDefined(found, `${part} does not export ${name}`)
        assert.includeMembers([...labels], [...(found ?? [])], name)
      }
    })
  }
})
