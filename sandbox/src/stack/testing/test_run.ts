import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { errorMessage } from '../stack_error.ts'
import { Progress } from '../progress.ts'
import { scratchFolder } from '../scratch.ts'
import { ROOT, startShop } from '../shop.ts'
import { inParallel } from '../task.ts'
import { type Floor, measureCoverage } from './coverage.ts'
import { addCounts, complaintOf, type Counts, describeCounts } from './japa_output.ts'
import { installOwnPackages } from './own_packages.ts'
import { bareEnvironment, startTestServices } from './test_services.ts'
import { runSuite, type SuitePlace, type TestSuite } from './test_suite.ts'

const FROM_SOURCE = [
  '--conditions=holdfast-source',
  '--import=@poppinss/ts-exec',
  '--enable-source-maps',
]

/** In the order in which they start, longest first. */
const SUITES: readonly TestSuite[] = [
  { name: 'web', folder: 'web', nodeArgs: [] },
  { name: 'api', folder: 'api', nodeArgs: FROM_SOURCE },
  { name: 'domain', folder: 'domain', nodeArgs: FROM_SOURCE },
  { name: 'worker', folder: 'worker', nodeArgs: FROM_SOURCE },
  { name: 'sandbox', folder: 'sandbox', nodeArgs: FROM_SOURCE },
  { name: 'infra', folder: 'pulumi', nodeArgs: [], bare: true, ownPackages: true },
  { name: 'load', folder: 'load-tests', nodeArgs: [], bare: true },
  { name: 'chart', folder: 'helm', nodeArgs: [], bare: true, ownPackages: true },
  { name: 'lint', folder: 'eslint', nodeArgs: [], bare: true },
  { name: 'observability', folder: 'observability', nodeArgs: [] },
]

const FLOORS: readonly Floor[] = [
  { workspace: 'domain', source: 'domain/src', lines: 90 },
  { workspace: 'api', source: 'api/app', lines: 85 },
  { workspace: 'worker', source: 'worker/app', lines: 85 },
]

/** One more than there are processors: every suite waits now and then, for a page, a server or a clock. */
const SIDE_BY_SIDE = availableParallelism() + 1

/** Of a suite that could not begin. */
const BROKEN: Counts = { passed: 0, failed: 1, skipped: 0 }

/** Suites whose processes the coverage comes from. */
const MEASURED = new Set(['domain', 'api', 'worker'])

/**
 * Runs the suites named, or all of them, and prints what `make test` prints; the last line is the count.
 *
 * @param args passed on to Japa, to run a part of a suite; coverage then says nothing and is left out
 * @returns whether everything is as it must be
 */
export async function runTests(
  names: readonly string[],
  args: readonly string[]
): Promise<boolean> {
  const suites = SUITES.filter(({ name }) => names.length === 0 || names.includes(name))
  const whole = names.length === 0 && args.length === 0
  const progress = new Progress()
  const coverage = scratchFolder('coverage')
  const services = suites.every(({ bare }) => bare) ? undefined : await startTestServices(ROOT)
  try {
    const place = async ({ name, bare }: TestSuite): Promise<SuitePlace> => ({
      root: ROOT,
      logs: join(ROOT, '.holdfast/logs'),
      env: bare || services === undefined ? bareEnvironment() : await services.environmentFor(name),
      coverage: whole && MEASURED.has(name) ? coverage.path : undefined,
      args,
    })
    const works = suites.map((suite) => async () => {
      if (suite.name === 'web') return runWebSuite(suite, await place(suite), progress)
      if (suite.ownPackages && !(await installOwnPackages(ROOT, suite.folder))) return BROKEN
      return runSuite(suite, await place(suite))
    })
    const counts = addCounts(await inParallel(SIDE_BY_SIDE, works))
    const covered = !whole || (await reportCoverage(coverage.path))
    process.stdout.write(`All of it took ${progress.elapsed}\n${describeCounts(counts)}\n`)
    const complaint = complaintOf(counts, args)
    if (complaint !== null) process.stdout.write(`${complaint}\n`)
    return counts.failed === 0 && complaint === null && covered
  } finally {
    await services?.stop()
    coverage.remove()
  }
}

/** The browser meets the shop as it runs in production: its builds, behind the load balancer. */
async function runWebSuite(
  suite: TestSuite,
  place: SuitePlace,
  progress: Progress
): Promise<Counts> {
  try {
    const shop = await startShop({ progress })
    try {
      const { url, providersUrl, databaseUrl, ports } = shop
      const metricsOf = (port: number) => `http://127.0.0.1:${port}/metrics`
      const env = {
        ...place.env,
        SHOP_URL: url,
        PROVIDERS_URL: providersUrl,
        DATABASE_URL: databaseUrl,
        METRICS_URLS: JSON.stringify({
          api: metricsOf(ports.apiOps),
          worker: metricsOf(ports.workerOps),
          web: metricsOf(ports.webOps),
        }),
      }
      return await runSuite(suite, { ...place, env })
    } finally {
      await shop.stop()
    }
  } catch (error) {
    process.stdout.write(`web: the shop did not start. ${errorMessage(error)}\n`)
    return BROKEN
  }
}

async function reportCoverage(raw: string): Promise<boolean> {
  const covered = await measureCoverage(ROOT, raw, FLOORS)
  for (const { workspace, reached, lines } of covered) {
    const verdict = reached >= lines ? '' : ` — NOT ENOUGH, it must be at least ${lines} %`
    process.stdout.write(`Coverage of ${workspace}: ${reached.toFixed(1)} % of lines${verdict}\n`)
  }
  return covered.every(({ reached, lines }) => reached >= lines)
}
