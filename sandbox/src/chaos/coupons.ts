import pg from 'pg'

/** Fewer than there are orders, and one that is used up soon: the last use is what everybody wants. */
const COUPONS = `
  INSERT INTO promotions.coupons
    (id, code, kind, basis_points, currency, total_limit, per_customer_limit, stackable, valid_from, created_at)
  SELECT gen_random_uuid(), code, 'percentage', basis_points, 'GBP', total_limit, NULL, true, now(), now()
  FROM (VALUES ('STORM-FIVE', 500, $1::int), ('STORM-TEN', 1000, $2::int)) AS coupon (code, basis_points, total_limit)
  RETURNING code`

/** @returns the codes of coupons with fewer uses than there is demand */
export async function openCoupons(databaseUrl: string, orders: number): Promise<string[]> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  try {
    const few = Math.max(3, Math.ceil(orders / 20))
    const { rows } = await db.query<{ code: string }>(COUPONS, [few, 3])
    return rows.map(({ code }) => code)
  } finally {
    await db.end()
  }
}
