import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { newId } from '@holdfast/domain/shared'
import { ApiShopper } from '#tests/support/api_shopper'
import { ApiStaff } from '#tests/support/staff'

test.group('Where our books and Stripe’s differ', (group) => {
  group.each.setup(() => async () => {
    await db.from('payments.reconciliation_findings').delete()
    await db.from('payments.reconciliation_runs').delete()
  })

  async function find(objectId: string, more: Record<string, unknown> = {}) {
    const seenAt = new Date('2026-11-27T04:00:00Z')
    const id = newId()
    await db.table('payments.reconciliation_findings').insert({
      id,
      kind: 'payment_unexplained',
      severity: 'warning',
      subject: 'payment',
      object_id: objectId,
      their_amount: 999,
      their_currency: 'GBP',
      first_seen_at: seenAt,
      last_seen_at: seenAt,
      ...more,
    })
    return id
  }
  const findings = () => db.from('payments.reconciliation_findings').orderBy('object_id')

  test('is listed for those who may see payments, but for what is over', async ({ assert }) => {
    await find('pi_1')
    await find('pi_2', { resolved_at: new Date() })
    await db.table('payments.reconciliation_runs').insert({
      id: newId(),
      day: '2026-11-26',
      step: 'our_payments',
      started_at: new Date('2026-11-27T03:00:00Z'),
      finished_at: new Date('2026-11-27T03:10:00Z'),
    })
    const finance = await ApiStaff.as('finance')
    const { status, headers, body } = await finance.get('/reconciliation')
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.containsSubset(body.data, [
      {
        kind: 'payment_unexplained',
        objectId: 'pi_1',
        orderId: null,
        ours: null,
        theirs: { amount: 999, currency: 'GBP' },
        firstSeenAt: '2026-11-27T04:00:00.000Z',
      },
    ])
    assert.deepEqual(body.meta, {
      page: 1,
      perPage: 25,
      total: 1,
      compared: { openAt: null, dayAt: '2026-11-27T03:10:00.000Z' },
    })
  })

  test('is listed page by page', async ({ assert }) => {
    for (const id of ['pi_1', 'pi_2', 'pi_3']) await find(id)
    const finance = await ApiStaff.as('finance')
    const { body } = await finance.get('/reconciliation?perPage=2&page=2')
    assert.lengthOf(body.data, 1)
    assert.equal(body.meta.total, 3)
  })

  test('is put away by finance, once however often it is asked, and the audit log says so', async ({
    assert,
  }) => {
    const id = await find('pi_1')
    const finance = await ApiStaff.as('finance')
    const key = newId()
    const first = await finance.post(`/reconciliation/${id}/accept`, undefined, key)
    assert.equal(first.status, 200)
    assert.containsSubset(first.body.data, { id, kind: 'payment_unexplained', objectId: 'pi_1' })
    const again = await finance.post(`/reconciliation/${id}/accept`, undefined, key)
    assert.deepEqual(again.body, first.body)
    assert.isEmpty((await finance.get('/reconciliation')).body.data)
    const { body: audit } = await finance.get(`/audit?aggregateId=${id}`)
    assert.lengthOf(audit.data, 1)
    assert.containsSubset(audit.data, [
      {
        action: 'payments.accept_finding',
        aggregate: { type: 'finding', id },
        details: { kind: 'payment_unexplained', objectId: 'pi_1' },
      },
    ])
  })

  test('is put away by nobody else, nor once it is over, and then nothing changes', async ({
    assert,
  }) => {
    const id = await find('pi_1')
    const over = await find('pi_2', { resolved_at: new Date('2026-11-27T05:00:00Z') })
    const before = await findings()
    const support = await ApiStaff.as('support')
    assert.equal((await support.post(`/reconciliation/${id}/accept`)).status, 403)
    const finance = await ApiStaff.as('finance')
    for (const none of [over, newId(), 'none']) {
      assert.equal((await finance.post(`/reconciliation/${none}/accept`)).status, 404)
    }
    assert.deepEqual(await findings(), before)
    assert.isEmpty((await finance.get(`/audit?aggregateId=${over}`)).body.data)
  })

  test('is nothing for the warehouse, nor for strangers', async ({ assert }) => {
    const warehouse = await ApiStaff.as('warehouse')
    assert.equal((await warehouse.get('/reconciliation')).status, 403)
    assert.equal((await new ApiShopper().get('/admin/reconciliation')).status, 401)
  })
})
