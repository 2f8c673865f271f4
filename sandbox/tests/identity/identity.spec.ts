import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { startSandbox } from '../support/start_sandbox.ts'

test.group('The identity provider', () => {
  test('says where everything is, and gives a program of staff a token for the shop', async ({
    assert,
    cleanup,
  }) => {
    const sandbox = await startSandbox(cleanup)
    const { issuer } = sandbox.identity

    const discovery = await json(`${issuer}/.well-known/openid-configuration`)
    const token = await sandbox.identity.tokenFor('finance')

    assert.equal(issuer, `${sandbox.url}/oidc`)
    assert.equal(discovery.issuer, issuer)
    assert.equal(discovery.token_endpoint, `${issuer}/token`)
    assert.equal((await json(discovery.jwks_uri)).keys.length, 2)
    assert.deepInclude(part(token, 0), { alg: 'ES256', typ: 'at+jwt' })
    assert.deepInclude(part(token, 1), {
      iss: issuer,
      aud: 'urn:holdfast:api',
      sub: 'staff-finance',
      roles: ['finance'],
    })
  })

  test('gives nothing for a wrong password', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup)
    const answer = await fetch(`${sandbox.identity.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('staff-manager:guess')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    assert.equal(answer.status, 401)
  })

  test('gives an application of a person’s a token that says who they are', async ({
    assert,
    cleanup,
  }) => {
    const sandbox = await startSandbox(cleanup)
    const token = await sandbox.identity.tokenForPerson('ada@example.com')
    assert.containSubset(part(token, 1), {
      aud: 'urn:holdfast:api',
      client_id: 'shop-app',
      email: 'ada@example.com',
      email_verified: true,
      name: 'Ada Lovelace',
      roles: [],
    })
  })

  test('signs with the same keys after a restart, and with others after a rotation', async ({
    assert,
    cleanup,
  }) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'holdfast-identity-'))
    cleanup(() => rm(dataFolder, { recursive: true, force: true }))
    const keysOf = async () => {
      const sandbox = await startSandbox(cleanup, { dataFolder })
      return async () => {
        const { keys } = await json(`${sandbox.identity.issuer}/jwks`)
        return { sandbox, ids: keys.map(({ kid }: { kid: string }) => kid) }
      }
    }
    const first = await (await keysOf())()
    const restarted = await keysOf()
    assert.deepEqual((await restarted()).ids, first.ids)

    const { identity } = (await restarted()).sandbox
    identity.rotateKeys()
    const both = (await restarted()).ids
    assert.includeMembers(both, first.ids)
    assert.lengthOf(both, 4)
    assert.notInclude(first.ids, part(await identity.tokenFor('manager'), 0).kid)

    identity.rotateKeys({ withdrawOld: true })
    const left = (await restarted()).ids
    assert.lengthOf(left, 2)
    assert.notIncludeMembers(left, first.ids)
  })
})

async function json(url: string): Promise<ReturnType<typeof JSON.parse>> {
  return JSON.parse(await (await fetch(url)).text())
}

function part(token: string, index: number): ReturnType<typeof JSON.parse> {
  return JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString())
}
