import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { Sessions, SessionsUnavailableError, SignIn } from '@holdfast/domain/accounts'
import { err } from '@holdfast/domain/shared'
import { ApiShopper } from '#tests/support/api_shopper'
import { TestBrowser } from '#tests/support/browser'
import { issuer } from '#tests/support/staff'

const sessions = () => app.container.make(Sessions)
const accounts = async () => Number((await db.from('accounts.accounts').count('* as n'))[0].n)

test.group('Signing in', () => {
  test('leads to the issuer and back to where it began, with a session', async ({ assert }) => {
    const browser = new TestBrowser()
    assert.equal((await browser.call('GET', '/me')).status, 401)

    assert.equal(
      await browser.signIn('ada@example.com', '/p/teapot?colour=red'),
      '/p/teapot?colour=red'
    )

    const { status, headers, body } = await browser.call('GET', '/me')
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.containSubset(body.data, {
      email: 'ada@example.com',
      emailVerified: true,
      name: 'Ada Lovelace',
    })
    const me = await (await sessions()).find(browser.cookie('hf_session') ?? '')
    assert.equal(me?.device, 'Firefox on Windows')
  })

  test('asks for a code with PKCE, state and nonce, and keeps them sealed in a cookie of the browser', async ({
    assert,
  }) => {
    await issuer()
    const answer = await new TestBrowser().open('/api/v1/auth/login')
    assert.equal(answer.status, 303)
    const url = new URL(answer.headers.get('location') ?? '')
    const asked = Object.fromEntries(url.searchParams)
    assert.containSubset(asked, {
      response_type: 'code',
      client_id: 'shop-web',
      code_challenge_method: 'S256',
      redirect_uri: `${process.env.PUBLIC_URL}/api/v1/auth/callback`,
    })
    assert.isAbove(Math.min(asked.state?.length ?? 0, asked.nonce?.length ?? 0), 20)
    const [cookie = ''] = answer.headers.getSetCookie()
    assert.match(cookie, /^hf_sign_in=[\w-]+; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/)
    assert.notInclude(cookie, asked.state ?? '')
    assert.equal(answer.headers.get('cache-control'), 'no-store')
  })

  test('gives a session that nobody can have prepared: its token is new every time', async ({
    assert,
  }) => {
    const browser = new TestBrowser()
    const planted = 'planted-by-somebody-else-0123456789'
    browser.setCookie('hf_session', planted)
    await browser.signIn()
    const first = browser.cookie('hf_session') ?? ''
    assert.notEqual(first, planted)

    await browser.signIn()
    const second = browser.cookie('hf_session') ?? ''
    assert.notEqual(second, first)
    assert.isNull(await (await sessions()).find(first))
    assert.isNotNull(await (await sessions()).find(second))
  })

  test('is the same account on every device, and two at the same moment are one', async ({
    assert,
  }) => {
    const [phone, desk] = [new TestBrowser(), new TestBrowser()]
    const email = 'grace@example.com'
    const back = await Promise.all([phone.comeBack(email), desk.comeBack(email)])
    const before = await accounts()
    await Promise.all([phone.open(back[0].href), desk.open(back[1].href)])
    const [one, other] = await Promise.all([phone.call('GET', '/me'), desk.call('GET', '/me')])
    assert.equal(one.body.data.id, other.body.data.id)
    assert.isAtMost((await accounts()) - before, 1)
  })

  test('goes nowhere but to pages of this shop: {$self}')
    .with([
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/%0d%0aset-cookie:x=y/..//evil.example\r\nx',
      'javascript:alert(1)',
      '/api/v1/auth/logout',
      'account',
      '',
    ])
    .run(async ({ assert }, returnTo) => {
      assert.equal(await new TestBrowser().signIn('ada@example.com', returnTo), '/account')
    })
})

test.group('Nobody is signed in', () => {
  const refused = async (browser: TestBrowser, callback: string) => {
    const before = await accounts()
    const answer = await browser.open(callback)
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      session: browser.cookie('hf_session'),
      accounts: (await accounts()) - before,
    }
  }
  const INVALID = {
    status: 303,
    location: '/sign-in?problem=sign_in_invalid',
    session: undefined,
    accounts: 0,
  }

  test('by a callback without its state, or with nothing at all', async ({ assert }) => {
    const browser = new TestBrowser()
    const callback = await browser.comeBack()
    for (const name of ['state', 'code']) {
      const without = new URL(callback)
      without.searchParams.delete(name)
      const attempt = new TestBrowser()
      attempt.setCookie('hf_sign_in', browser.cookie('hf_sign_in') ?? '')
      const answer = await refused(attempt, without.href)
      assert.containSubset(answer, { ...INVALID, location: answer.location })
      assert.match(answer.location, /^\/sign-in\?problem=sign_in_invalid/)
    }
    assert.deepEqual(await refused(new TestBrowser(), '/api/v1/auth/callback'), INVALID)
  })

  test('by somebody else’s callback: the code is good, but was not given to this browser', async ({
    assert,
  }) => {
    const attacker = await new TestBrowser().comeBack('grace@example.com')
    const victim = new TestBrowser()
    await victim.open('/api/v1/auth/login')
    const { location, session } = await refused(victim, attacker.href)
    assert.match(location, /problem=sign_in_invalid/)
    assert.isUndefined(session)
    assert.deepEqual(await refused(new TestBrowser(), attacker.href), INVALID)
  })

  test('by a callback that is replayed', async ({ assert }) => {
    const browser = new TestBrowser()
    const callback = await browser.comeBack()
    const sealed = browser.cookie('hf_sign_in') ?? ''
    await browser.open(callback.href)
    const { session } = await refused(browser, callback.href)
    assert.isDefined(session, 'who is signed in stays so')

    const thief = new TestBrowser()
    thief.setCookie('hf_sign_in', sealed)
    const answer = await refused(thief, callback.href)
    assert.match(answer.location, /problem=sign_in_invalid/)
    assert.isUndefined(answer.session)
  })

  test('by an attempt that was sealed elsewhere, tampered with or made up', async ({ assert }) => {
    const browser = new TestBrowser()
    const callback = await browser.comeBack()
    const good = browser.cookie('hf_sign_in') ?? ''
    for (const bad of [`${good.slice(0, -2)}AA`, good.slice(10), 'eyJzdGF0ZSI6IngifQ', '%', '']) {
      const attempt = new TestBrowser()
      attempt.setCookie('hf_sign_in', bad)
      assert.deepEqual(await refused(attempt, callback.href), INVALID)
    }
  })

  test('who changed their mind, and is told so', async ({ assert }) => {
    const browser = new TestBrowser()
    await issuer()
    const page = await browser.follow('/api/v1/auth/login?returnTo=/cart', ({ pathname }) =>
      pathname.startsWith('/oidc/sign-in/')
    )
    const sent = await browser.open(page.href, {
      method: 'POST',
      body: new URLSearchParams({ way: 'cancel' }),
    })
    const callback = await browser.follow(
      sent.headers.get('location') ?? '',
      ({ pathname }) => pathname === '/api/v1/auth/callback'
    )
    const { location, session } = await refused(browser, callback.href)
    assert.equal(location, '/sign-in?problem=sign_in_cancelled&returnTo=%2Fcart')
    assert.isUndefined(session)
  })

  test('while the identity provider does not answer', async ({ assert, cleanup }) => {
    const silent = new (class extends SignIn {
      async begin() {
        return err('identity_provider_unavailable' as const)
      }
      async finish() {
        return err('identity_provider_unavailable' as const)
      }
      async signOutUrl() {
        return null
      }
    })()
    app.container.swap(SignIn, () => silent)
    cleanup(() => app.container.restore(SignIn))
    const answer = await refused(new TestBrowser(), '/api/v1/auth/login')
    assert.equal(answer.location, '/sign-in?problem=identity_provider_unavailable')
  })
})

test.group('A session', () => {
  test('ends on this device when its owner signs out, and the issuer may be told', async ({
    assert,
  }) => {
    const browser = new TestBrowser()
    await browser.signIn()
    const token = browser.cookie('hf_session') ?? ''

    const { status, body } = await browser.call('POST', '/auth/logout', {})
    assert.equal(status, 200)
    const { origin, pathname, searchParams } = new URL(body.data.signOutUrl)
    assert.equal(`${origin}${pathname}`, `${process.env.OIDC_ISSUER}/session/end`)
    assert.equal(searchParams.get('client_id'), 'shop-web')
    assert.isUndefined(browser.cookie('hf_session'))
    assert.isNull(await (await sessions()).find(token))

    const again = await browser.call('POST', '/auth/logout', {})
    assert.deepEqual(again.body.data, { signOutUrl: null })
  })

  test('of another environment, or of nobody, opens nothing and is forgotten', async ({
    assert,
  }) => {
    for (const token of ['a'.repeat(43), 'short', '%00', `${'x'.repeat(300)}`]) {
      const browser = new TestBrowser()
      browser.setCookie('hf_session', token)
      const { status, body } = await browser.call('GET', '/me')
      assert.equal(status, 401)
      assert.equal(body.code, 'unauthenticated')
    }
    const browser = new TestBrowser()
    browser.setCookie('hf_session', 'a'.repeat(43))
    await browser.call('GET', '/me')
    assert.isUndefined(browser.cookie('hf_session'))
  })

  test('under the other scheme’s name is none', async ({ assert }) => {
    const browser = new TestBrowser()
    await browser.signIn()
    const stranger = new TestBrowser()
    stranger.setCookie('__Host-hf_session', browser.cookie('hf_session') ?? '')
    assert.equal((await stranger.call('GET', '/me')).status, 401)
  })

  test('cannot be ended, or anything else, by another site’s page', async ({ assert }) => {
    const browser = new TestBrowser()
    await browser.signIn()
    for (const foreign of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
    ]) {
      const answer = await browser.open('/api/v1/auth/logout', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...foreign },
        body: '{}',
      })
      assert.equal(answer.status, 403)
    }
    assert.equal((await browser.call('GET', '/me')).status, 200)
  })

  test('cannot be told while Redis is away: who is signed in gets a 503, guests go on buying', async ({
    assert,
    cleanup,
  }) => {
    const browser = new TestBrowser()
    await browser.signIn()
    const callback = await browser.comeBack()
    const away = () => Promise.reject(new SessionsUnavailableError())
    const unreachable = Object.assign(Object.create(await sessions()), {
      find: away,
      begin: away,
    })
    app.container.swap(Sessions, () => unreachable)
    cleanup(() => app.container.restore(Sessions))

    for (const { status, headers, body } of [
      await browser.call('GET', '/me'),
      await browser.call('POST', '/auth/logout', {}),
    ]) {
      assert.equal(status, 503)
      assert.equal(body.code, 'session_unavailable')
      assert.isAbove(Number(headers.get('retry-after')), 0)
    }
    assert.isDefined(browser.cookie('hf_session'), 'the cookie is kept for when it is back')
    const answer = await browser.open(callback.href)
    assert.match(answer.headers.get('location') ?? '', /problem=session_unavailable/)
    assert.equal((await browser.call('POST', '/carts', {})).status, 201)
  })
})

test.group('A native application', () => {
  test('presents an access token instead, and is the same person', async ({ assert }) => {
    const browser = new TestBrowser()
    await browser.signIn()
    const token = await (await issuer()).tokenForPerson('ada@example.com')
    const bearer = { authorization: `Bearer ${token}` }

    const web = await browser.call('GET', '/me')
    const app = await new ApiShopper().get('/me', bearer)
    assert.equal(app.status, 200)
    assert.deepEqual(app.body.data, web.body.data)
  })

  test('of a program is nobody’s account', async ({ assert }) => {
    const before = await accounts()
    const token = await (await issuer()).tokenFor('manager')
    const { status, body } = await new ApiShopper().get('/me', { authorization: `Bearer ${token}` })
    assert.equal(status, 403)
    assert.equal(body.code, 'forbidden')
    assert.equal(await accounts(), before)
  })

  test('with a bad token is refused, whatever cookie comes along', async ({ assert }) => {
    const browser = new TestBrowser()
    await browser.signIn()
    const { status } = await browser.open('/api/v1/me', {
      headers: { authorization: 'Bearer a.b.c' },
    })
    assert.equal(status, 401)
  })
})
