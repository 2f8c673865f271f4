import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { AccessTokens } from '@holdfast/domain/accounts'
import { err, newId } from '@holdfast/domain/shared'
import { RecordAudit } from '@holdfast/domain/staff'
import db from '@adonisjs/lucid/services/db'
import { ApiShopper } from '#tests/support/api_shopper'
import { ApiStaff, staffToken } from '#tests/support/staff'

test.group('The entrance for staff', () => {
  test('is open to a token with a role that may', async ({ assert }) => {
    const finance = await ApiStaff.as('finance')
    const { status, headers, body } = await finance.get('/audit')
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.properties(body.meta, ['page', 'perPage', 'total'])
  })

  test('is closed to a role that may not, which is told what it lacks', async ({ assert }) => {
    const warehouse = await ApiStaff.as('warehouse')
    const { status, headers, body } = await warehouse.get('/audit')
    assert.equal(status, 403)
    assert.equal(body.code, 'forbidden')
    assert.include(body.detail, 'see_audit')
    assert.include(headers.get('www-authenticate'), 'insufficient_scope')
  })

  test('asks who is there')
    .with<{ authorization?: string; challenge: string }[]>([
      { challenge: 'Bearer realm="holdfast"' },
      { authorization: 'Basic c3RhZmY6c2FuZGJveA==', challenge: 'Bearer realm="holdfast"' },
      { authorization: 'Bearer', challenge: 'Bearer realm="holdfast", error="invalid_token"' },
      { authorization: 'Bearer a b', challenge: 'Bearer realm="holdfast", error="invalid_token"' },
      {
        authorization: 'Bearer a.b.c',
        challenge: 'Bearer realm="holdfast", error="invalid_token"',
      },
    ])
    .run(async ({ assert }, { authorization, challenge }) => {
      const { status, headers, body } = await new ApiShopper().get(
        '/admin/audit',
        authorization === undefined ? {} : { authorization }
      )
      assert.equal(status, 401)
      assert.equal(body.code, 'unauthenticated')
      assert.equal(headers.get('www-authenticate'), challenge)
    })

  test('is not opened by a token that was tampered with', async ({ assert }) => {
    const [header, , signature] = (await staffToken('warehouse')).split('.')
    const [, claims] = (await staffToken('manager')).split('.')
    const { status } = await new ApiShopper().get('/admin/audit', {
      authorization: `Bearer ${header}.${claims}.${signature}`,
    })
    assert.equal(status, 401)
  })

  test('says when it cannot tell, and when to ask again', async ({ assert, cleanup }) => {
    const unreachable = new (class extends AccessTokens {
      async verify() {
        return err('identity_provider_unavailable' as const)
      }
    })()
    app.container.swap(AccessTokens, () => unreachable)
    cleanup(() => app.container.restore(AccessTokens))

    const { status, headers, body } = await (await ApiStaff.as('manager')).get('/audit')
    assert.equal(status, 503)
    assert.equal(body.code, 'identity_provider_unavailable')
    assert.isAbove(Number(headers.get('retry-after')), 0)
  })

  test('refuses a stranger before it reads what they send', async ({ assert }) => {
    const response = await fetch(
      `http://${process.env.HOST}:${process.env.PORT}/api/v1/admin/audit`,
      {
        headers: { 'x-forwarded-for': '198.51.100.99' },
      }
    )
    assert.equal(response.status, 401)
  })

  test('shows the entries of one order, a page at a time', async ({ assert }) => {
    const id = newId()
    const audit = await app.container.make(RecordAudit)
    const by = { subject: 'ada', roles: ['support'] as const, requestId: 'req-7' }
    await db.transaction(async (trx) => {
      for (const action of ['orders.cancel', 'orders.refund', 'orders.return'])
        await audit.execute(trx, { by, action, aggregate: { type: 'order', id } })
    })
    const manager = await ApiStaff.as('manager')

    const { body } = await manager.get(
      `/audit?aggregateType=order&aggregateId=${id}&perPage=2&page=2`
    )

    assert.deepEqual(body.meta, { page: 2, perPage: 2, total: 3 })
    assert.deepInclude(body.data[0], {
      action: 'orders.cancel',
      subject: 'ada',
      roles: ['support'],
      aggregate: { type: 'order', id },
      requestId: 'req-7',
    })
    for (const bad of ['page=0', 'perPage=101', 'page=500&perPage=100', 'aggregateId=%00'])
      assert.equal((await manager.get(`/audit?${bad}`)).status, 422, bad)
  })

  test('never logs a token', async ({ assert, cleanup }) => {
    const token = await staffToken('manager')
    const lines: string[] = []
    cleanup(listenToLog((line) => lines.push(line)))
    await new ApiShopper().get('/admin/audit', { authorization: `Bearer ${token}` })
    await new ApiShopper().get('/admin/audit', { authorization: `Bearer ${token}x` })
    assert.isNotEmpty(lines)
    assert.isFalse(lines.some((line) => line.includes(token.slice(-20))))
  })
})

/** Hears every line that the application logs, at any level. @returns what ends it */
function listenToLog(hear: (line: string) => void): () => void {
  const { pino } = logger
  const symbol = Object.getOwnPropertySymbols(pino).find((one) => one.description === 'pino.stream')
  const before = { level: pino.level, stream: symbol && Reflect.get(pino, symbol) }
  pino.level = 'trace'
  if (symbol) Reflect.set(pino, symbol, { write: hear })
  return () => {
    pino.level = before.level
    if (symbol) Reflect.set(pino, symbol, before.stream)
  }
}
