import { test } from '@japa/runner'
import { unfitForProduction, type Surroundings } from '../../src/shared/index.ts'

const secret = 'f3b1c2d4e5f60718293a4b5c6d7e8f90'
const live: Surroundings = {
  nodeEnv: 'production',
  publicUrl: 'https://shop.test',
  stripeApiUrl: undefined,
  secrets: { APP_KEY: secret },
}

interface Case {
  why: string
  change: Partial<Surroundings>
  names: string
}

test.group('Starting in production', () => {
  test('a shop with its own secrets behind https starts', ({ assert }) => {
    assert.isEmpty(unfitForProduction(live))
    assert.isEmpty(unfitForProduction({ ...live, oidcIssuer: 'https://id.test/pool' }))
  })

  test('{why}')
    .with<Case[]>([
      {
        why: 'plain http is refused',
        change: { publicUrl: 'http://shop.test' },
        names: 'PUBLIC_URL',
      },
      {
        why: 'a stand-in for Stripe is refused',
        change: { stripeApiUrl: 'http://pay.test' },
        names: 'STRIPE_API_URL',
      },
      {
        why: 'the sandbox’s identity provider is refused, which signs for anybody',
        change: { oidcIssuer: 'http://localhost:8090/oidc' },
        names: 'OIDC_ISSUER',
      },
      {
        why: 'so is one on this machine with a certificate',
        change: { oidcIssuer: 'https://127.0.0.1/oidc' },
        names: 'OIDC_ISSUER',
      },
      {
        why: 'what only the demo may go without is missed',
        change: { required: { SELLER_VAT_NUMBER: undefined, SELLER_NAME: 'Real Ltd' } },
        names: 'SELLER_VAT_NUMBER',
      },
      {
        why: 'a development secret is refused',
        change: { secrets: { APP_KEY: `development-${secret}` } },
        names: 'APP_KEY',
      },
      {
        why: 'a short secret is refused',
        change: { secrets: { INTERNAL_TOKEN: 'abc' } },
        names: 'INTERNAL_TOKEN',
      },
    ])
    .run(({ assert }, { change, names }) => {
      const reasons = unfitForProduction({ ...live, ...change })
      assert.lengthOf(reasons, 1)
      assert.include(reasons[0], names)
      assert.notInclude(reasons[0], secret)
    })

  test('the same shop may run on this machine alone, and in development', ({ assert }) => {
    const http = {
      ...live,
      publicUrl: 'http://localhost:8080',
      secrets: { APP_KEY: 'development' },
    }
    assert.isEmpty(unfitForProduction(http))
    assert.isEmpty(
      unfitForProduction({ ...http, publicUrl: 'http://shop.test', nodeEnv: 'development' })
    )
  })
})
