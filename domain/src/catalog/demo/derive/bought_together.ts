/** Fewer common invoices than this are chance. */
const SUPPORT = 5

/**
 * Invoices of more products than this are not one shopper's: the retailer booked days of orders from its other shop on
 * one. They would make everything go with everything.
 */
const LARGEST_INVOICE = 120

/** How many companions a product keeps. */
const MOST = 6

/**
 * For each product the products most often on the same invoice, best first. The measure is the cosine: common invoices
 * over the geometric mean of both products' invoices, so that what everybody buys does not accompany everything.
 */
export function boughtTogether(
  invoicesOf: ReadonlyMap<string, ReadonlySet<string>>
): Map<string, string[]> {
  const codesOn = new Map<string, string[]>()
  for (const [code, invoices] of invoicesOf) {
    for (const invoice of invoices) {
      const codes = codesOn.get(invoice)
      if (codes) codes.push(code)
      else codesOn.set(invoice, [code])
    }
  }
  const companions = new Map<string, string[]>()
  for (const [code, invoices] of invoicesOf) {
    const together = countTogether(code, invoices, codesOn)
    companions.set(code, best(together, invoices.size, invoicesOf))
  }
  return companions
}

function countTogether(
  code: string,
  invoices: ReadonlySet<string>,
  codesOn: ReadonlyMap<string, readonly string[]>
): Map<string, number> {
  const together = new Map<string, number>()
  for (const invoice of invoices) {
    const codes = codesOn.get(invoice) ?? []
    if (codes.length > LARGEST_INVOICE) continue
    for (const other of codes) {
      if (other !== code) together.set(other, (together.get(other) ?? 0) + 1)
    }
  }
  return together
}

function best(
  together: ReadonlyMap<string, number>,
  invoices: number,
  invoicesOf: ReadonlyMap<string, ReadonlySet<string>>
): string[] {
  const scored: { code: string; cosine: number }[] = []
  for (const [code, common] of together) {
    if (common < SUPPORT) continue
    const others = invoicesOf.get(code)?.size ?? 0
    scored.push({ code, cosine: common / Math.sqrt(invoices * others) })
  }
  return scored
    .sort((a, b) => b.cosine - a.cosine || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ code }) => code)
}
