import { test } from '@japa/runner'
import { isAllowed, isStaffRole, PERMISSIONS, STAFF_ROLES } from '../../src/staff/index.ts'

test.group('What staff may do', () => {
  test('a manager may do everything, nobody else may', ({ assert }) => {
    for (const role of STAFF_ROLES) {
      const mayDoAll = PERMISSIONS.every((permission) => isAllowed([role], permission))
      assert.equal(mayDoAll, role === 'manager', role)
    }
  })

  test('who sends parcels gives no money back, who gives money back touches no stock', ({
    assert,
  }) => {
    assert.isFalse(isAllowed(['warehouse'], 'refund_orders'))
    assert.isFalse(isAllowed(['finance'], 'manage_stock'))
    assert.isFalse(isAllowed(['support'], 'accept_findings'))
    assert.isTrue(isAllowed(['warehouse', 'finance'], 'refund_orders'))
    assert.isFalse(isAllowed([], 'see_orders'))
  })

  test('a group that is no role of ours means nothing', ({ assert }) => {
    assert.deepEqual(['manager', 'admin', 'toString', '__proto__'].filter(isStaffRole), ['manager'])
  })
})
