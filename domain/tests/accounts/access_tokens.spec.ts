import { test } from '@japa/runner'
import type { JWTPayload } from 'jose'
import { SignJWT } from 'jose'
import { type AccessTokens, IdentitySettings, OidcAccessTokens } from '../../src/accounts/index.ts'
import { FrozenClock } from '../../src/shared/index.ts'
import { forge, TestIssuer } from './support/test_issuer.ts'

const HOUR = 3600
const now = () => Math.floor(Date.now() / 1000)

test.group('An access token', (group) => {
  let issuer: TestIssuer
  let clock: FrozenClock
  let tokens: AccessTokens

  group.each.setup(async () => {
    issuer = await TestIssuer.start()
    clock = new FrozenClock(new Date())
    tokens = shopOf(issuer, clock)
    return () => issuer.close()
  })

  test('says who presents it, and what the issuer calls them', async ({ assert }) => {
    const verified = await tokens.verify(await issuer.sign())
    assert.containSubset(verified, { ok: true, value: { subject: 'ada', roles: ['finance'] } })
  })

  test('may name the shop among others, and be signed with RSA', async ({ assert }) => {
    await issuer.turnKeysOver('RS256')
    const verified = await tokens.verify(await issuer.sign({ aud: ['urn:other', 'urn:shop'] }))
    assert.isTrue(verified.ok)
  })

  test('of Cognito has no audience, but the application that it was given to', async ({
    assert,
  }) => {
    const cognito = new OidcAccessTokens(
      new IdentitySettings(issuer.url, null, ['web-app', 'phone-app'], 'cognito:groups'),
      clock
    )
    const claims: JWTPayload = {
      'aud': undefined,
      'token_use': 'access',
      'client_id': 'phone-app',
      'cognito:groups': ['warehouse', 'eu-west-2_pool_Google'],
    }
    const plain = { typ: undefined }

    const verified = await cognito.verify(await issuer.sign(claims, plain))
    assert.containSubset(verified, {
      ok: true,
      value: { subject: 'ada', isProgram: false, roles: ['warehouse', 'eu-west-2_pool_Google'] },
    })
    for (const wrong of [
      { ...claims, client_id: 'somebody-elses-app' },
      { ...claims, client_id: undefined },
      { ...claims, token_use: 'id' },
      { ...claims, token_use: 'id', aud: 'phone-app' },
      { ...claims, aud: 'phone-app' },
    ]) {
      const refused = await cognito.verify(await issuer.sign(wrong, plain))
      assert.deepEqual(refused, { ok: false, error: 'token_invalid' })
    }
  })

  test('of a program that acts for itself says so, and so does one with a person in it', async ({
    assert,
  }) => {
    const program = await tokens.verify(await issuer.sign({ sub: 'robot', client_id: 'robot' }))
    const email = { email: ' ada@example.com ', email_verified: 'true', name: 'Ada' }
    const person = await tokens.verify(await issuer.sign({ client_id: 'phone-app', ...email }))

    assert.containSubset(program, { value: { isProgram: true, person: { email: null } } })
    assert.containSubset(person, {
      value: {
        isProgram: false,
        person: { email: 'ada@example.com', emailVerified: true, name: 'Ada' },
      },
    })
  })

  test('without roles is somebody without roles', async ({ assert }) => {
    for (const roles of [undefined, null, {}, 7]) {
      const verified = await tokens.verify(await issuer.sign({ roles }))
      assert.containSubset(verified, { ok: true, value: { subject: 'ada', roles: [] } })
    }
  })

  test('is refused: {why}')
    .with<{ why: string; claims?: JWTPayload; header?: Record<string, unknown>; error?: string }[]>(
      [
        { why: 'it was made for another API', claims: { aud: 'urn:other' } },
        { why: 'it was made for nobody', claims: { aud: undefined } },
        { why: 'another issuer says that it made it', claims: { iss: 'https://evil.example' } },
        { why: 'it has expired', claims: { exp: now() - 60 }, error: 'token_expired' },
        { why: 'it never expires', claims: { exp: undefined } },
        { why: 'it is not valid yet', claims: { nbf: now() + HOUR } },
        { why: 'it says of nobody', claims: { sub: undefined } },
        { why: 'it says of an empty name', claims: { sub: '' } },
        { why: 'it is an identity token', claims: { token_use: 'id' } },
        { why: 'it is a refresh token', header: { typ: 'rt+jwt' } },
        { why: 'it is a logout token', header: { typ: 'logout+jwt' } },
        { why: 'its key is not the issuer’s', header: { kid: 'unknown' } },
        { why: 'it has an extension that we do not know', header: { crit: ['b64x'], b64x: true } },
      ]
    )
    .run(async ({ assert }, { claims, header, error }) => {
      const token = await issuer.sign(claims, header).catch(() => 'unsignable')
      const refused = await tokens.verify(token)
      assert.deepEqual(refused, { ok: false, error: error ?? 'token_invalid' })
    })

  test('is refused when it was tampered with, forged or is no token at all', async ({ assert }) => {
    const good = await issuer.sign()
    const [header = '', claims = '', signature = ''] = good.split('.')
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    // The oldest trick: the public key, which anybody has, taken for a shared secret.
    const confused = await new SignJWT(JSON.parse(String(Buffer.from(claims, 'base64url'))))
      .setProtectedHeader({ alg: 'HS256', kid: issuer.publicKey.kid })
      .sign(Buffer.from(JSON.stringify(issuer.publicKey)))
    const promoted = encode({ ...JSON.parse(atob(claims)), roles: ['manager'] })

    for (const bad of [
      `${header}.${promoted}.${signature}`,
      await forge(good),
      confused,
      `${encode({ alg: 'none' })}.${claims}.`,
      `${header}.${claims}.`,
      `${header}.${claims}`,
      good.slice(0, -6),
      '',
      'x',
      'a.b.c',
      `${good}${'A'.repeat(10_000)}`,
    ]) {
      assert.deepEqual(await tokens.verify(bad), { ok: false, error: 'token_invalid' })
    }
  })

  test('holds half a minute longer than it says, for clocks that differ', async ({ assert }) => {
    const token = await issuer.sign({ exp: now() + 60 })
    clock.advance({ seconds: 80 })
    assert.isTrue((await tokens.verify(token)).ok)
    clock.advance({ seconds: 15 })
    assert.deepEqual(await tokens.verify(token), { ok: false, error: 'token_expired' })
  })
})

test.group('The issuer’s keys', (group) => {
  let issuer: TestIssuer
  let clock: FrozenClock
  let tokens: AccessTokens

  group.each.setup(async () => {
    issuer = await TestIssuer.start()
    clock = new FrozenClock(new Date())
    tokens = shopOf(issuer, clock)
    return () => issuer.close()
  })

  test('are asked for once, however many tokens come at a time', async ({ assert }) => {
    const token = await issuer.sign()
    const verified = await Promise.all(Array.from({ length: 20 }, () => tokens.verify(token)))
    assert.isTrue(verified.every(({ ok }) => ok))
    assert.deepEqual(issuer.asked, ['/pool/.well-known/openid-configuration', '/pool/jwks'])
  })

  test('are asked for again when a token names a new one, and a withdrawn one opens nothing', async ({
    assert,
  }) => {
    const old = await issuer.sign()
    await tokens.verify(old)
    await issuer.turnKeysOver()
    clock.advance({ seconds: 20 })

    assert.isTrue((await tokens.verify(await issuer.sign())).ok)
    assert.deepEqual(await tokens.verify(old), { ok: false, error: 'token_invalid' })
  })

  test('are not asked for at every token that names one which does not exist', async ({
    assert,
  }) => {
    await tokens.verify(await issuer.sign())
    clock.advance({ seconds: 20 })
    issuer.asked.length = 0
    for (let sent = 0; sent < 10; sent++) {
      const refused = await tokens.verify(await issuer.sign({}, { kid: `invented-${sent}` }))
      assert.deepEqual(refused, { ok: false, error: 'token_invalid' })
    }
    assert.lengthOf(issuer.asked, 2)
  })

  test('are used while the issuer does not answer, but not longer than a day', async ({
    assert,
  }) => {
    const token = await issuer.sign({ exp: now() + 48 * HOUR })
    await tokens.verify(token)
    issuer.isReachable = false

    clock.advance({ hours: 23 })
    assert.isTrue((await tokens.verify(token)).ok)
    clock.advance({ hours: 2 })
    const refused = await tokens.verify(token)
    assert.deepEqual(refused, { ok: false, error: 'identity_provider_unavailable' })

    issuer.isReachable = true
    clock.advance({ seconds: 20 })
    assert.isTrue((await tokens.verify(token)).ok)
  })

  test('are renewed beside the request that finds them old', async ({ assert }) => {
    const token = await issuer.sign({ exp: now() + HOUR })
    await tokens.verify(token)
    issuer.asked.length = 0
    clock.advance({ minutes: 11 })
    assert.isTrue((await tokens.verify(token)).ok)
    while (issuer.asked.length < 2) await new Promise(setImmediate)
  })

  test('unknown, and nobody to ask: it cannot be told whether the token is good', async ({
    assert,
  }) => {
    issuer.isReachable = false
    const token = await issuer.sign()
    const first = await tokens.verify(token)
    const second = await tokens.verify(token)
    assert.deepEqual(first, { ok: false, error: 'identity_provider_unavailable' })
    assert.deepEqual(second, first)
    assert.lengthOf(issuer.asked, 1)
  })

  test('are not taken from a document of another issuer', async ({ assert }) => {
    issuer.discovery = { issuer: 'https://evil.example' }
    const refused = await tokens.verify(await issuer.sign())
    assert.deepEqual(refused, { ok: false, error: 'identity_provider_unavailable' })
    assert.lengthOf(issuer.asked, 1)
  })
})

function shopOf(issuer: TestIssuer, clock: FrozenClock): AccessTokens {
  return new OidcAccessTokens(new IdentitySettings(issuer.url, 'urn:shop', [], 'roles'), clock)
}
