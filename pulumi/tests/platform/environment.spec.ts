import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { PULUMI_ROOT } from '../../graph/stack_file.ts'
import { readSettings } from '../../../web/server/settings.ts'
import { ALL, stack } from '../support/stacks.ts'
import { environmentOf, PARTS, type Part, valuesOf } from './environment.ts'

const run = promisify(execFile)
const root = join(PULUMI_ROOT, '..')
const SCHEMA = join(root, 'helm/holdfast/values.schema.json')

/** Settings as a part's own validation names them, and whether it does without. */
function settingsOf(part: 'api' | 'worker'): Map<string, boolean> {
  const source = [`${part}/start/env.ts`, 'domain/src/operations/shared_settings.ts']
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  return new Map(
    [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): Env\.schema\.(\S+?)\(/gm)].map(
      ([, name = '', rule = '']) => [name, /optional$/.test(rule)]
    )
  )
}

/** Starts a part's own validation, as its process would, in exactly this environment. */
async function validate(part: 'api' | 'worker', environment: Record<string, string>) {
  const args = [
    ...['--conditions=holdfast-source', '--import=@poppinss/ts-exec', '--input-type=module'],
    ...['-e', "await import('#start/env')"],
  ]
  // No certificate lies there on this machine, and none is needed to read settings.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = environment
  return run(process.execPath, args, {
    cwd: join(root, part),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  }).then(
    () => '',
    (error: { stderr: string; stdout: string }) => error.stderr + error.stdout
  )
}

test.group('The environment that the chart is handed', () => {
  for (const part of ['api', 'worker'] as const) {
    test(`satisfies the validation of ${part} itself, fit for the public`, async ({ assert }) => {
      assert.equal(await validate(part, environmentOf(await stack('production'), part)), '')
    }).timeout(120_000)

    test(`and without one of its settings ${part} would not start`, async ({ assert }) => {
      const { PUBLIC_URL: _, ...rest } = environmentOf(await stack('production'), part)
      assert.include(await validate(part, rest), 'PUBLIC_URL')
    }).timeout(120_000)

    test(`names every setting that ${part} demands, in every stack`, async ({ assert }) => {
      const known = settingsOf(part)
      assert.isAbove(known.size, 20)
      for (const name of ALL) {
        const given = environmentOf(await stack(name), part)
        const demanded = [...known].filter(([, optional]) => !optional).map(([setting]) => setting)
        assert.includeMembers(
          Object.keys(given),
          // One or the other: Cognito's tokens have no audience, and are known by their client.
          demanded.filter((setting) => setting !== 'OIDC_AUDIENCE')
        )
      }
    })
  }

  test('satisfies the web server', async ({ assert }) => {
    const environment = environmentOf(await stack('production'), 'web')
    const settings = readSettings({ ...environment, TZ: 'UTC' })
    assert.equal(settings.publicUrl.href, 'https://shop.example.com/')
    assert.equal(settings.opsPort, 3_004)
    const source = readFileSync(join(root, 'web/src/env.ts'), 'utf8')
    const known = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): \{/gm)].map(([, name]) => name)
    assert.isAbove(known.length, 5)
    assert.includeMembers(Object.keys(environment), known)
  })

  test('says nothing that no part listens to', async ({ assert }) => {
    const documented = readFileSync(join(root, '.env.example'), 'utf8')
    const own = new Set(['NODE_EXTRA_CA_CERTS', 'WEB_OPS_PORT'])
    for (const part of PARTS) {
      for (const name of Object.keys(environmentOf(await stack('production'), part))) {
        const isKnown = documented.includes(`# ${name}=`) || own.has(name)
        assert.isTrue(isKnown, `${part}: ${name}`)
      }
    }
  })

  test('believes the load balancer’s network and CloudFront, and nobody else', async ({
    assert,
  }) => {
    const { TRUSTED_PROXY_CIDRS } = environmentOf(await stack('production'), 'api')
    assert.equal(TRUSTED_PROXY_CIDRS, '10.30.0.0/16,120.52.22.96/27,205.251.249.0/24')
  })

  test('leads to the real stores, encrypted and to the server that it says it is', async ({
    assert,
  }) => {
    const api = environmentOf(await stack('production'), 'api')
    assert.match(
      api.DATABASE_URL ?? '',
      /^postgres:\/\/holdfast_app:x+@database\.cluster-x\.\S+:5432\/holdfast\?sslmode=verify-full$/
    )
    for (const name of ['REDIS_CACHE_URL', 'REDIS_STATE_URL'])
      assert.match(api[name] ?? '', /^rediss:\/\/:x+@master\./)
    assert.notProperty(api, 'STRIPE_API_URL')
  })

  test('reads from a reader where there is one, and lets a database without one sleep', async ({
    assert,
  }) => {
    const replica = async (name: 'production' | 'dev') =>
      environmentOf(await stack(name), 'api').DATABASE_REPLICA_URL
    assert.match(
      (await replica('production')) ?? '',
      /@database\.cluster-ro-x\.\S+sslmode=verify-full$/
    )
    assert.isUndefined(await replica('dev'))
  })

  test('gives each part its own secrets and no others', async ({ assert }) => {
    const secrets = async (part: Part) =>
      Object.keys(environmentOf(await stack('production'), part))
    assert.notIncludeMembers(await secrets('web'), ['DATABASE_URL', 'STRIPE_SECRET_KEY', 'APP_KEY'])
    assert.notIncludeMembers(await secrets('worker'), ['INTERNAL_TOKEN'])
  })
})

test.group('The values', () => {
  test('hold no secret but the proof of the edge', async ({ assert }) => {
    const text = JSON.stringify(valuesOf(await stack('production')))
    assert.notMatch(text, /sk_(test|live)|postgres:\/\/|rediss?:\/\/|AKIA/)
  })

  test('name the same tag for every image, and the repositories of the stack', async ({
    assert,
  }) => {
    const { images } = valuesOf(await stack('staging'))
    assert.deepEqual(images, {
      api: {
        repository: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/holdfast/staging/api',
        tag: '2026.11.28-1',
      },
      worker: {
        repository: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/holdfast/staging/worker',
        tag: '2026.11.28-1',
      },
      web: {
        repository: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/holdfast/staging/web',
        tag: '2026.11.28-1',
      },
    })
  })

  for (const name of ALL) {
    test(`of ${name} satisfy the chart's schema`, async ({ assert }) => {
      const schema: object = JSON.parse(readFileSync(SCHEMA, 'utf8'))
      const ajv = new Ajv2020({ allErrors: true, strict: false })
      ajv.validate(schema, valuesOf(await stack(name)))
      assert.deepEqual(ajv.errors ?? [], [])
    }).skip(!existsSync(SCHEMA), 'helm/holdfast/values.schema.json does not exist yet')
  }
})
