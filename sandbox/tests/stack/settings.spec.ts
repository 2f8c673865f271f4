import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { scratchFolder } from '../../src/stack/index.ts'
import { developmentSecrets, readVariables } from '../../src/stack/settings.ts'
import { givenParts, shopEnvironment } from '../../src/stack/shop_environment.ts'
import { chosenPorts } from '../../src/stack/shop_ports.ts'

test.group('What the person sets', (group) => {
  let folder = scratchFolder('settings-spec')
  group.each.setup(() => {
    folder = scratchFolder('settings-spec')
    return () => folder.remove()
  })

  test('the shell wins over .env, and an empty value counts as not set', ({ assert }) => {
    const file = join(folder.path, '.env')
    writeFileSync(file, 'LOG_LEVEL=debug\nSMTP_URL=smtp://file\nDATABASE_URL=postgres://file\n')
    assert.deepEqual(readVariables(file, { SMTP_URL: 'smtp://shell', DATABASE_URL: '' }), {
      LOG_LEVEL: 'debug',
      SMTP_URL: 'smtp://shell',
    })
  })

  test('secrets are drawn once, kept, and nobody else may read them', ({ assert }) => {
    const file = join(folder.path, 'secrets.env')
    const first = developmentSecrets(file)
    assert.deepEqual(developmentSecrets(file), first)
    assert.match(first.STRIPE_WEBHOOK_SECRET ?? '', /^whsec_[0-9a-f]{48}$/)
    assert.equal(statSync(file).mode & 0o077, 0)
  })

  test('an address of a real part switches ours off', ({ assert }) => {
    const variables = {
      DATABASE_URL: 'postgres://db.example.com/shop',
      REDIS_STATE_URL: 'redis://state',
    }
    assert.deepEqual(givenParts(variables), {
      postgres: true,
      redisCache: false,
      redisState: true,
      stripe: false,
      identity: false,
    })
    const env = shopEnvironment(variables, chosenPorts({}), folder.path)
    assert.equal(env.DATABASE_URL, 'postgres://db.example.com/shop')
    assert.equal(env.REDIS_CACHE_URL, 'redis://127.0.0.1:63790')
  })

  test('without a Stripe key payments go to the sandbox, with one to Stripe', ({ assert }) => {
    const ports = chosenPorts({})
    const sandbox = shopEnvironment({}, ports, folder.path)
    assert.equal(sandbox.STRIPE_API_URL, 'http://localhost:8090')
    assert.equal(sandbox.PAYMENT_PAGE_ORIGINS, 'http://localhost:8090')

    const keys = { STRIPE_SECRET_KEY: 'sk_test_real', STRIPE_WEBHOOK_SECRET: 'whsec_real' }
    const real = shopEnvironment(keys, ports, folder.path)
    assert.isUndefined(real.STRIPE_API_URL)
    assert.equal(real.PAYMENT_PAGE_ORIGINS, 'https://checkout.stripe.com')
    assert.equal(real.STRIPE_SECRET_KEY, 'sk_test_real')
  })

  test('the issuer of one’s own is not told what the sandbox calls the shop', ({ assert }) => {
    const ports = chosenPorts({})
    const sandbox = shopEnvironment({}, ports, folder.path)
    assert.equal(sandbox.OIDC_ISSUER, 'http://localhost:8090/oidc')
    assert.equal(sandbox.OIDC_AUDIENCE, 'urn:holdfast:api')

    const own = { OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_IDS: 'desk' }
    const real = shopEnvironment(own, ports, folder.path)
    assert.equal(real.OIDC_ISSUER, 'https://id.example.com')
    assert.isUndefined(real.OIDC_AUDIENCE)
  })

  test('a Stripe key alone is refused: its webhooks could not be believed', ({ assert }) => {
    const start = () =>
      shopEnvironment({ STRIPE_SECRET_KEY: 'sk_test_real' }, chosenPorts({}), folder.path)
    assert.throws(start, /STRIPE_WEBHOOK_SECRET is not: run "stripe listen/)
  })

  test('a port that is none is named with its variable', ({ assert }) => {
    assert.throws(() => chosenPorts({ API_PORT: 'eighty' }), /API_PORT must be a port number/)
    assert.equal(chosenPorts({ API_PORT: '3999' }).api, 3999)
  })
})
