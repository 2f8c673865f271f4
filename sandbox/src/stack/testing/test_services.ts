import { join } from 'node:path'
import { freePort } from '../ports.ts'
import { startPostgresForTests } from '../postgres_for_tests.ts'
import { startRedis } from '../redis.ts'
import { scratchFolder } from '../scratch.ts'
import type { Variables } from '../settings.ts'
import { developmentSecrets } from '../settings.ts'
import { runTask } from '../task.ts'

/** The suites that boot an application get a database and two Redis servers each: nothing that one does disturbs another. */
export interface TestServices {
  /** The environment of one suite, with a freshly migrated database in it. */
  environmentFor(suite: string): Promise<Variables>
  stop(): Promise<void>
}

const TEMPLATE = 'migrated'

/** Starts what the suites need, with data that is thrown away. */
export async function startTestServices(root: string): Promise<TestServices> {
  const scratch = scratchFolder('tests')
  const postgres = await startPostgresForTests()
  const stops = [() => postgres.stop()]
  const base = async (databaseUrl: string): Promise<Variables> => ({
    ...bareEnvironment(),
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    OPS_PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'http://localhost:8080',
    PROVIDERS_URL: 'http://localhost:8090',
    STRIPE_API_URL: 'http://localhost:8090',
    // A suite that is about staff starts an issuer there.
    OIDC_ISSUER: `http://127.0.0.1:${await freePort()}/oidc`,
    OIDC_AUDIENCE: 'urn:holdfast:api',
    OIDC_CLIENT_ID: 'shop-web',
    OIDC_CLIENT_SECRET: 'sandbox',
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    MAIL_FROM: 'Holdfast <shop@holdfast.example>',
    RELEASE: '5f7c9d',
    TRUSTED_PROXY_CIDRS: '127.0.0.0/8,::1/128',
    DRIVE_DISK: 'fs',
    MEDIA_ROOT: join(scratch.path, 'media'),
    DATABASE_URL: databaseUrl,
    TEST_POSTGRES_URL: postgres.url,
    ...developmentSecrets(join(scratch.path, 'secrets.env')),
  })
  const redis = async (role: 'cache' | 'state', suite: string) => {
    const folder = join(scratch.path, `${suite}-${role}`)
    const port = await freePort()
    const server = await startRedis({
      role,
      port,
      dataDir: folder,
      logFile: `${folder}.log`,
      durable: false,
    })
    stops.push(() => server.stop())
    return server.url
  }
  const template = once(() =>
    postgres.createTemplate(TEMPLATE, async (url) => {
      const unused = await base(url)
      await migrate(root, {
        ...unused,
        REDIS_CACHE_URL: 'redis://127.0.0.1:1',
        REDIS_STATE_URL: 'redis://127.0.0.1:1',
      })
    })
  )
  return {
    environmentFor: async (suite) => {
      await template()
      const databaseUrl = await postgres.createDatabase(`suite_${suite}`, TEMPLATE)
      return {
        ...(await base(databaseUrl)),
        REDIS_CACHE_URL: await redis('cache', suite),
        REDIS_STATE_URL: await redis('state', suite),
      }
    },
    stop: async () => {
      for (const stop of stops.reverse()) await stop()
      scratch.remove()
    },
  }
}

async function migrate(root: string, env: Variables): Promise<void> {
  const result = await runTask({
    title: 'migration',
    command: process.execPath,
    args: [
      ...['--conditions=holdfast-source', '--import=@poppinss/ts-exec', '--enable-source-maps'],
      ...['bin/console.ts', 'migration:run', '--force'],
    ],
    cwd: join(root, 'api'),
    env,
  })
  if (result.code !== 0)
    throw new Error(`The test database could not be migrated: ${result.output}`)
}

/** What a suite gets that boots no application. */
export function bareEnvironment(): Variables {
  return { ...inherited(), NODE_ENV: 'test', TZ: 'UTC' }
}

/** What the suites may see of this shell: enough to find programs, nothing that points at a real service. */
function inherited(): Variables {
  const names = [
    'PATH',
    'HOME',
    'TMPDIR',
    'LANG',
    'CI',
    'CHROME_PATH',
    'FORCE_COLOR',
    'NODE_V8_COVERAGE',
  ]
  const real = Object.keys(process.env).filter((name) => name.startsWith('TEST_'))
  return Object.fromEntries(
    [...names, ...real].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
  )
}

function once(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined
  return () => (result ??= work())
}
