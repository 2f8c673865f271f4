/** `make dashboards-test PROMETHEUS=http://…`: whether every panel has something to show where the shop runs and sells. */
import { unanswered } from '../src/dashboards/ask_prometheus.ts'
import { BOARDS } from '../src/dashboards/index.ts'

const prometheus = process.env.PROMETHEUS ?? 'http://localhost:9090'
try {
  const found = await unanswered(prometheus, BOARDS)
  for (const { board, panel, expr, why } of found)
    process.stdout.write(`${board}, ${panel}: ${why}\n  ${expr}\n`)
  if (found.length === 0) process.stdout.write('Every panel has something to show.\n')
  else process.exitCode = 1
} catch (error) {
  process.stderr.write(`${prometheus}: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
