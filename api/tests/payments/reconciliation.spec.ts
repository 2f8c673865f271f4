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
    await db.table('payments.reconciliation_findings').insert({
      id: newId(),
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
  }

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

  test('is nothing for the warehouse, nor for strangers', async ({ assert }) => {
    const warehouse = await ApiStaff.as('warehouse')
    assert.equal((await warehouse.get('/reconciliation')).status, 403)
    assert.equal((await new ApiShopper().get('/admin/reconciliation')).status, 401)
  })
})
