/**
 * `make load SCENARIO=… TARGET=…`: checks what it was told, finds k6, and runs a scenario. Results go to
 * `.holdfast/load/<scenario>/`: `summary.json`, and `report.html` with charts.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram, ROOT } from '../../helm/src/program.ts'
import { readSettings, SettingsError, unknownSettings } from '../settings/settings.ts'

const given = Object.fromEntries(
  process.argv.slice(2).map((word) => {
    const at = word.indexOf('=')
    return at === -1 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)]
  })
)

try {
  process.exitCode = run(given)
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  process.stderr.write(`${error.message}\nNothing was sent.\n`)
  process.exitCode = 2
}

function run({ SCENARIO, K6, ...settings }: Record<string, string>): number {
  const scenarios = readdirSync(join(ROOT, 'load-tests/scenarios')).map((file) => file.slice(0, -3))
  const scenario = (SCENARIO ?? 'smoke').replaceAll('-', '_')
  if (!scenarios.includes(scenario)) {
    throw new SettingsError(`There is no scenario “${SCENARIO}”: ${scenarios.join(', ')}.`)
  }
  const unknown = unknownSettings(Object.keys(settings))
  if (unknown.length > 0) {
    throw new SettingsError(`No scenario knows ${unknown.join(', ')}: see load-tests/README.md.`)
  }
  readSettings(settings, { rate: 1, minutes: 1, think: 1 })

  const k6 = K6 || findProgram('k6')
  if (!k6) throw new SettingsError('k6 is not on the path: install it, or set K6=/path/to/k6.')
  const results = join(ROOT, '.holdfast/load', scenario)
  mkdirSync(results, { recursive: true })
  const { status } = spawnSync(k6, ['run', join(ROOT, 'load-tests/scenarios', `${scenario}.ts`)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...settings,
      SUMMARY: join(results, 'summary.json'),
      K6_WEB_DASHBOARD: 'true',
      K6_WEB_DASHBOARD_PORT: '-1',
      K6_WEB_DASHBOARD_EXPORT: join(results, 'report.html'),
      K6_NO_USAGE_REPORT: 'true',
    },
  })
  process.stdout.write(`Results: ${results}\n`)
  return status ?? 1
}
