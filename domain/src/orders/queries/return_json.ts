const time = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** A `ReturnView` of `asked`, a row of orders.returns, and its order `placed`. */
export const RETURN_JSON = `
  json_build_object(
    'id', asked.id,
    'orderId', asked.order_id,
    'orderNumber', placed.number,
    'state', asked.state,
    'lines', (
      SELECT json_agg(json_build_object(
        'lineId', line.id, 'sku', line.sku, 'name', line.name, 'quantity', wanted.quantity, 'reason', wanted.reason,
        'received', wanted.received, 'restocked', wanted.restocked
      ) ORDER BY line.position)
      FROM orders.return_lines wanted JOIN orders.order_lines line ON line.id = wanted.order_line_id
      WHERE wanted.return_id = asked.id
    ),
    'note', (SELECT note FROM orders.return_notes WHERE return_id = asked.id),
    'rejectReason', asked.reject_reason,
    'refundId', asked.refund_id,
    'requestedAt', ${time('asked.requested_at')},
    'decidedAt', ${time('asked.decided_at')},
    'receivedAt', ${time('asked.received_at')}
  )`
