import type { HealthyShop } from './healthy_shop.ts'

/** One way to break exactly one promise, past every constraint that forbids it. */
export interface Breach {
  readonly invariant: string
  readonly story: string
  /** Whose order; its id is `:orderId` in the SQL, and `:otherId` is the other's. */
  readonly order: keyof HealthyShop
  readonly other?: keyof HealthyShop
  /** What would have refused it, and is taken away. */
  readonly guard?: string
  readonly sql: string
}

const GIVE_BACK = `
  WITH held AS (
    UPDATE inventory.reservations SET state = 'released' WHERE order_id = :orderId RETURNING *
  ), step AS (
    SELECT variant_id, location_id,
      CASE payment_status WHEN 'pending' THEN -quantity ELSE 0 END AS reserved,
      CASE payment_status WHEN 'pending' THEN 0 ELSE -quantity END AS allocated
    FROM held JOIN orders.orders ON id = order_id
  ), levels AS (
    UPDATE inventory.stock_levels level
    SET reserved = level.reserved + step.reserved, allocated = level.allocated + step.allocated
    FROM step WHERE level.variant_id = step.variant_id
  )
  INSERT INTO inventory.movements (variant_id, location_id, kind, reserved_delta, allocated_delta)
  SELECT variant_id, location_id, 'release', reserved, allocated FROM step`

const OF_ORDER =
  'variant_id IN (SELECT variant_id FROM orders.order_lines WHERE order_id = :orderId)'

export const BREACHES: readonly Breach[] = [
  ...['on_hand', 'reserved', 'allocated', 'backorder_limit', 'shortfall'].map((counter) => ({
    invariant: 'stock_equals_movements',
    story: `a movement of ${counter} is booked that no level knows of`,
    order: 'unpaid' as const,
    sql: `INSERT INTO inventory.movements (variant_id, location_id, kind, ${counter}_delta)
      SELECT variant_id, location_id, 'count', 1 FROM inventory.stock_levels WHERE ${OF_ORDER}`,
  })),
  {
    invariant: 'stock_equals_movements',
    story: 'a level is gone',
    order: 'expired',
    sql: `DELETE FROM inventory.stock_levels WHERE ${OF_ORDER}`,
  },
  ...['reserved', 'allocated'].map((counter) => ({
    invariant: 'stock_equals_reservations',
    story: `a unit is ${counter} for nobody`,
    order: 'unpaid' as const,
    sql: `WITH levels AS (
        UPDATE inventory.stock_levels SET ${counter} = ${counter} + 1 WHERE ${OF_ORDER} RETURNING *
      )
      INSERT INTO inventory.movements (variant_id, location_id, kind, ${counter}_delta)
      SELECT variant_id, location_id, 'reservation', 1 FROM levels`,
  })),
  {
    invariant: 'stock_is_covered',
    story: 'more is promised than there is',
    order: 'unpaid',
    guard: 'ALTER TABLE inventory.stock_levels DROP CONSTRAINT stock_levels_are_covered',
    sql: `WITH old AS (
        SELECT * FROM inventory.stock_levels WHERE ${OF_ORDER}
      ), levels AS (
        UPDATE inventory.stock_levels SET on_hand = 0 WHERE ${OF_ORDER}
      )
      INSERT INTO inventory.movements (variant_id, location_id, kind, on_hand_delta)
      SELECT variant_id, location_id, 'count', -on_hand FROM old`,
  },
  {
    invariant: 'shortfall_is_least',
    story: 'a shortfall is claimed where nothing is missing',
    order: 'unpaid',
    sql: `WITH levels AS (
        UPDATE inventory.stock_levels SET shortfall = 1 WHERE ${OF_ORDER} RETURNING *
      )
      INSERT INTO inventory.movements (variant_id, location_id, kind, shortfall_delta)
      SELECT variant_id, location_id, 'count', 1 FROM levels`,
  },
  {
    invariant: 'backorder_limits_equal_policies',
    story: 'a policy lets units be sold that no level knows of',
    order: 'unpaid',
    sql: `INSERT INTO inventory.stock_policies (variant_id, policy, unit_limit, location_id)
      SELECT variant_id, 'backorder', 5, location_id FROM inventory.stock_levels WHERE ${OF_ORDER}`,
  },
  {
    invariant: 'backorder_limits_equal_policies',
    story: 'more may be sold than is there, and nobody said so',
    order: 'unpaid',
    sql: `WITH levels AS (
        UPDATE inventory.stock_levels SET backorder_limit = 5 WHERE ${OF_ORDER} RETURNING *
      )
      INSERT INTO inventory.movements (variant_id, location_id, kind, backorder_limit_delta)
      SELECT variant_id, location_id, 'adjustment', 5 FROM levels`,
  },
  {
    invariant: 'reservations_have_live_orders',
    story: 'stock is reserved for an order that was never placed',
    order: 'unpaid',
    sql: `WITH levels AS (
        UPDATE inventory.stock_levels SET reserved = reserved + 1 WHERE ${OF_ORDER} RETURNING *
      ), held AS (
        INSERT INTO inventory.reservations (order_id, variant_id, location_id, cart_id, quantity)
        SELECT gen_random_uuid(), variant_id, location_id, gen_random_uuid(), 1 FROM levels
      )
      INSERT INTO inventory.movements (variant_id, location_id, kind, reserved_delta)
      SELECT variant_id, location_id, 'reservation', 1 FROM levels`,
  },
  ...(['cancelled', 'failed'] as const).map((order) => ({
    invariant: 'reservations_have_live_orders',
    story: `stock is still allocated to an order that is ${order}`,
    order,
    sql: `WITH held AS (
        UPDATE inventory.reservations SET state = 'allocated' WHERE order_id = :orderId RETURNING *
      ), levels AS (
        UPDATE inventory.stock_levels level SET allocated = allocated + held.quantity FROM held
        WHERE level.variant_id = held.variant_id
      )
      INSERT INTO inventory.movements (variant_id, location_id, kind, allocated_delta)
      SELECT variant_id, location_id, 'allocation', quantity FROM held`,
  })),
  {
    invariant: 'unpaid_orders_hold_stock',
    story: 'the stock of an order that can still be paid was given back',
    order: 'unpaid',
    sql: GIVE_BACK,
  },
  {
    invariant: 'unpaid_orders_hold_stock',
    story: 'an order that waits for its bank payment holds more than it is for',
    order: 'processing',
    sql: `WITH held AS (
        UPDATE inventory.reservations SET quantity = quantity + 1 WHERE order_id = :orderId RETURNING *
      ), levels AS (
        UPDATE inventory.stock_levels level SET reserved = reserved + 1 FROM held
        WHERE level.variant_id = held.variant_id
      )
      INSERT INTO inventory.movements (variant_id, location_id, kind, reserved_delta)
      SELECT variant_id, location_id, 'reservation', 1 FROM held`,
  },
  {
    invariant: 'paid_orders_hold_stock',
    story: 'the stock of a paid order was given back',
    order: 'paid',
    sql: GIVE_BACK,
  },
  {
    invariant: 'paid_orders_hold_stock',
    story: 'the stock of an order that cost nothing was given back',
    order: 'free',
    sql: GIVE_BACK,
  },
  {
    invariant: 'shipped_units_agree',
    story: 'a parcel holds more than the order says',
    order: 'sent',
    sql: `UPDATE orders.shipment_lines SET quantity = quantity + 1
      WHERE order_line_id IN (SELECT id FROM orders.order_lines WHERE order_id = :orderId)`,
  },
  {
    invariant: 'shipped_units_agree',
    story: 'nothing left the shelf for a parcel',
    order: 'sent',
    sql: `UPDATE inventory.movements SET order_id = NULL WHERE kind = 'shipment' AND order_id = :orderId`,
  },
  {
    invariant: 'returned_units_agree',
    story: 'an order says that more came back than its return brought',
    order: 'returned',
    sql: `UPDATE orders.order_lines SET returned = returned + 1 WHERE order_id = :orderId`,
  },
  {
    invariant: 'returned_units_agree',
    story: 'the shelves know nothing of what came back',
    order: 'returned',
    sql: `UPDATE inventory.movements SET order_id = NULL WHERE kind = 'return' AND order_id = :orderId`,
  },
  {
    invariant: 'returns_are_of_sent_units',
    story: 'more is asked back than was sent',
    order: 'returned',
    sql: `UPDATE orders.return_lines SET quantity = 9
      WHERE return_id IN (SELECT id FROM orders.returns WHERE order_id = :orderId AND state = 'requested')`,
  },
  {
    invariant: 'return_state_is_derived',
    story: 'a return was decided and still waits for it',
    order: 'returned',
    sql: `UPDATE orders.returns SET decided_at = now() WHERE order_id = :orderId AND state = 'requested'`,
  },
  {
    invariant: 'closed_orders_are_settled',
    story: 'an order is closed over a return that waits',
    order: 'returned',
    sql: `UPDATE orders.orders SET status = 'closed' WHERE id = :orderId`,
  },
  {
    invariant: 'closed_carts_have_successors',
    story: 'a token still opens the cart that was bought',
    order: 'paid',
    sql: `UPDATE carts.cart_tokens SET cart_id = placed.cart_id
      FROM orders.orders placed JOIN carts.carts next ON next.follows = placed.cart_id
      WHERE placed.id = :orderId AND cart_tokens.cart_id = next.id`,
  },
  ...(['paid', 'processing', 'free'] as const).map((order) => ({
    invariant: 'paid_carts_are_closed',
    story: `the cart of an order that is ${order} is open`,
    order,
    sql: `UPDATE carts.carts SET status = 'open'
      WHERE id = (SELECT cart_id FROM orders.orders WHERE id = :orderId)`,
  })),
  {
    invariant: 'one_live_order_per_cart',
    story: 'a cart is placed twice',
    order: 'unpaid',
    other: 'alsoUnpaid',
    guard: 'DROP INDEX orders.one_live_order_per_cart',
    sql: `UPDATE orders.orders SET cart_id = (SELECT cart_id FROM orders.orders WHERE id = :otherId) WHERE id = :orderId`,
  },
  {
    invariant: 'idempotency_keys_have_orders',
    story: 'a checkout that is repeated finds an order that there is not',
    order: 'unpaid',
    sql: `UPDATE orders.idempotency_keys SET order_id = gen_random_uuid() WHERE order_id = :orderId`,
  },
  {
    invariant: 'order_sums_equal_lines',
    story: 'a line costs more than the order says',
    order: 'unpaid',
    sql: `UPDATE orders.order_lines SET unit_price = unit_price + 1, total = total + quantity WHERE order_id = :orderId`,
  },
  {
    invariant: 'order_sums_equal_lines',
    story: 'a line lost its discount',
    order: 'unpaid',
    sql: `UPDATE orders.order_lines SET discount = 1, unit_price = unit_price + 1, total = total + quantity - 1
      WHERE order_id = :orderId`,
  },
  {
    invariant: 'order_sums_equal_lines',
    story: 'the tax of the lines is more than the order’s',
    order: 'unpaid',
    sql: `UPDATE orders.order_lines SET tax = tax + 1000 WHERE order_id = :orderId`,
  },
  {
    invariant: 'order_sums_equal_lines',
    story: 'less was captured for a line than the order says',
    order: 'paid',
    sql: `UPDATE orders.order_lines SET captured = captured - 1 WHERE order_id = :orderId`,
  },
  {
    invariant: 'order_sums_equal_lines',
    story: 'less was captured for postage than the order says',
    order: 'paid',
    sql: `UPDATE orders.orders SET shipping_captured = shipping_captured - 1 WHERE id = :orderId`,
  },
  {
    invariant: 'order_sums_equal_lines',
    story: 'the tax that comes on top is not all in the total',
    order: 'abroad',
    guard: 'ALTER TABLE orders.orders DROP CONSTRAINT orders_add_up',
    sql: `UPDATE orders.orders SET tax = tax + 1 WHERE id = :orderId`,
  },
  {
    invariant: 'discounts_equal_coupons',
    story: 'an order was given a discount by no coupon',
    order: 'withCoupon',
    sql: `WITH line AS (
        UPDATE orders.order_lines SET discount = discount + 1, unit_price = unit_price + 1 WHERE order_id = :orderId
      )
      UPDATE orders.orders SET discount = discount + 1, subtotal = subtotal + 1 WHERE id = :orderId`,
  },
  {
    invariant: 'coupon_uses_equal_orders',
    story: 'the coupon of a paid order may be used once more',
    order: 'withCoupon',
    sql: `WITH freed AS (
        UPDATE promotions.coupon_uses SET freed_at = now() WHERE order_id = :orderId RETURNING coupon_id
      )
      UPDATE promotions.coupons SET used = used - 1 WHERE id = (SELECT coupon_id FROM freed)`,
  },
  {
    invariant: 'coupon_uses_equal_orders',
    story: 'an order that has expired still holds a coupon',
    order: 'expired',
    sql: `WITH held AS (
        INSERT INTO promotions.coupon_uses (order_id, coupon_id, cart_id, customer, discount, taken_at)
        SELECT placed.id, coupon.id, cart_id, 'somebody', 1, now()
        FROM orders.orders placed CROSS JOIN promotions.coupons coupon WHERE placed.id = :orderId
      )
      UPDATE promotions.coupons SET used = used + 1`,
  },
  {
    invariant: 'coupons_are_counted',
    story: 'a coupon is counted as used by nobody',
    order: 'withCoupon',
    sql: `UPDATE promotions.coupons SET used = used + 1`,
  },
  {
    invariant: 'payment_status_is_derived',
    story: 'an order with nothing refunded is called partially refunded',
    order: 'paid',
    sql: `UPDATE orders.orders SET payment_status = 'partially_refunded' WHERE id = :orderId`,
  },
  {
    invariant: 'payment_status_is_derived',
    story: 'an order with some money left is called paid',
    order: 'refunded',
    sql: `UPDATE orders.orders SET payment_status = 'paid' WHERE id = :orderId`,
  },
  {
    invariant: 'payment_status_is_derived',
    story: 'an order waits for a bank payment that is not on its way',
    order: 'processing',
    sql: `UPDATE payments.payment_attempts SET state = 'expired' WHERE order_id = :orderId`,
  },
  {
    invariant: 'fulfilment_status_is_derived',
    story: 'an order of which some has left is called fulfilled',
    order: 'sent',
    sql: `UPDATE orders.orders SET fulfilment_status = 'fulfilled' WHERE id = :orderId`,
  },
  {
    invariant: 'disputed_is_derived',
    story: 'the order does not know of its dispute',
    order: 'disputed',
    sql: `UPDATE orders.orders SET disputed = false WHERE id = :orderId`,
  },
  {
    invariant: 'disputed_is_derived',
    story: 'the dispute is over, and the order does not know',
    order: 'disputed',
    sql: `UPDATE payments.disputes SET state = 'won'`,
  },
  {
    invariant: 'one_payment_per_cart',
    story: 'the second payment could not be given back',
    order: 'paidTwice',
    sql: `UPDATE payments.refunds SET state = 'failed' WHERE order_id = :orderId`,
  },
  {
    invariant: 'order_money_equals_payments',
    story: 'an order is called paid, and nobody paid',
    order: 'paid',
    sql: `WITH lost AS (DELETE FROM payments.payments WHERE order_id = :orderId RETURNING attempt_id)
      UPDATE payments.payment_attempts SET state = 'failed' WHERE id IN (SELECT attempt_id FROM lost)`,
  },
  {
    invariant: 'order_money_equals_payments',
    story: 'more money came than the order knows of',
    order: 'paid',
    sql: `UPDATE payments.payments SET amount = amount + 1 WHERE order_id = :orderId`,
  },
  {
    invariant: 'payments_equal_refunds',
    story: 'a refund that succeeded is not counted',
    order: 'paidTwice',
    sql: `INSERT INTO payments.refunds (id, payment_id, order_id, amount, currency, reason, state)
      SELECT gen_random_uuid(), id, order_id, 1, currency, 'duplicate', 'succeeded'
      FROM payments.payments WHERE order_id = :orderId AND payment_intent_id = 'pi_again'`,
  },
  {
    invariant: 'refunds_are_booked',
    story: 'a refund does not say what all of it was for',
    order: 'refunded',
    sql: `UPDATE payments.refunds SET lines = '[]' WHERE order_id = :orderId`,
  },
  {
    invariant: 'refunds_are_booked',
    story: 'a refund of one thing is booked for another',
    order: 'refunded',
    sql: `WITH placed AS (
        UPDATE orders.orders SET shipping_refunded = shipping_refunded - 1 WHERE id = :orderId
      )
      UPDATE orders.order_lines SET refunded = refunded + 1 WHERE order_id = :orderId`,
  },
  {
    invariant: 'payments_equal_refunds',
    story: 'more is on its way back than came',
    order: 'cancelled',
    sql: `UPDATE payments.refunds SET amount = amount + 1 WHERE order_id = :orderId`,
  },
  {
    invariant: 'one_open_attempt_per_order',
    story: 'two payment pages are open at once',
    order: 'unpaid',
    guard: 'DROP INDEX payments.one_open_attempt_per_order',
    sql: `INSERT INTO payments.payment_attempts
        (id, order_id, attempt_no, amount, currency, request_json, expires_at, pay_until)
      SELECT gen_random_uuid(), order_id, 2, amount, currency, request_json, expires_at, pay_until
      FROM payments.payment_attempts WHERE order_id = :orderId`,
  },
  {
    invariant: 'paid_attempts_have_payments',
    story: 'a page was paid, and its money is nowhere',
    order: 'failed',
    sql: `UPDATE payments.payment_attempts SET state = 'paid' WHERE order_id = :orderId`,
  },
  {
    invariant: 'paid_attempts_have_payments',
    story: 'a page that brought money is called expired',
    order: 'paid',
    sql: `UPDATE payments.payment_attempts SET state = 'expired' WHERE order_id = :orderId`,
  },
  {
    invariant: 'cancelled_orders_cannot_be_paid',
    story: 'a cancelled order has another page, and it is open',
    order: 'cancelled',
    sql: `INSERT INTO payments.payment_attempts
        (id, order_id, attempt_no, amount, currency, request_json, state, expires_at, pay_until)
      SELECT gen_random_uuid(), order_id, 2, amount, currency, request_json, 'open', expires_at, pay_until
      FROM payments.payment_attempts WHERE order_id = :orderId`,
  },
  ...(['superseded', 'expired'] as const).map((order) => ({
    invariant: 'cancelled_orders_cannot_be_paid',
    story: `the page of an order that is ${order} is still open`,
    order,
    sql: `UPDATE payments.payment_attempts SET state = 'open' WHERE order_id = :orderId`,
  })),
  {
    invariant: 'invoice_numbers_have_no_gaps',
    story: 'a number was left out',
    order: 'paid',
    sql: `UPDATE invoices.invoices SET number = number + 100 WHERE order_id = :orderId`,
  },
  {
    invariant: 'invoice_numbers_have_no_gaps',
    story: 'the next number is not the one after the last',
    order: 'paid',
    sql: `UPDATE invoices.series SET next_number = next_number + 1 WHERE kind = 'invoice'`,
  },
  {
    invariant: 'invoice_numbers_have_no_gaps',
    story: 'a number is about to be given twice: its series is gone',
    order: 'paid',
    sql: `DELETE FROM invoices.series WHERE kind = 'invoice'`,
  },
  {
    invariant: 'paid_orders_are_invoiced',
    story: 'the invoice of a paid order belongs to another',
    order: 'paid',
    other: 'unpaid',
    sql: `UPDATE invoices.invoices SET order_id = :otherId WHERE order_id = :orderId`,
  },
  {
    invariant: 'deliveries_are_done_or_dead',
    story: 'nobody was told that an order is paid',
    order: 'paid',
    sql: `UPDATE outbox.deliveries SET done_at = NULL
      WHERE event_id IN (SELECT id FROM outbox.events WHERE aggregate_id = :orderId AND type = 'orders.paid')`,
  },
  {
    invariant: 'deliveries_are_done_or_dead',
    story: 'a delivery has lost its event, and can never be made',
    order: 'paid',
    sql: `INSERT INTO outbox.deliveries (event_id, handler) VALUES (:orderId, 'notifications.send_order_confirmation')`,
  },
  {
    invariant: 'events_have_deliveries',
    story: 'an event was published past the one who hears of it',
    order: 'paid',
    sql: `DELETE FROM outbox.deliveries
      WHERE event_id IN (SELECT id FROM outbox.events WHERE aggregate_id = :orderId AND type = 'orders.paid')`,
  },
  ...(['paid', 'free'] as const).map((order) => ({
    invariant: 'paid_orders_are_announced',
    story: `an order that is ${order} was never announced`,
    order,
    sql: `WITH event AS (
        DELETE FROM outbox.events WHERE aggregate_id = :orderId AND type = 'orders.paid' RETURNING id
      )
      DELETE FROM outbox.deliveries WHERE event_id IN (SELECT id FROM event)`,
  })),
  ...(['paid', 'unpaid', 'cancelled'] as const).map((order) => ({
    invariant: 'paid_orders_are_announced',
    story: `an order that is ${order} is announced as paid out of turn`,
    order,
    sql: `WITH event AS (
        INSERT INTO outbox.events (id, type, aggregate_id, version, payload, occurred_at)
        SELECT gen_random_uuid(), 'orders.paid', id, version, '{}', placed_at FROM orders.orders WHERE id = :orderId
        RETURNING id
      )
      INSERT INTO outbox.deliveries (event_id, handler, done_at)
      SELECT id, handler, now() FROM event
      CROSS JOIN unnest(ARRAY['notifications.send_order_confirmation', 'invoices.issue_invoice']) AS handler`,
  })),
]
