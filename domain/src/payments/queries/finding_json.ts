const time = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const sum = (side: string) =>
  `CASE WHEN ${side}_amount IS NOT NULL THEN json_build_object('amount', ${side}_amount, 'currency', ${side}_currency) END`

/** A row of `payments.reconciliation_findings` as a `FindingView`. */
export const FINDING = `json_build_object(
    'id', id, 'kind', kind, 'severity', severity, 'subject', subject, 'objectId', object_id, 'orderId', order_id,
    'ours', ${sum('our')}, 'theirs', ${sum('their')},
    'firstSeenAt', ${time('first_seen_at')}, 'lastSeenAt', ${time('last_seen_at')}
  )`
