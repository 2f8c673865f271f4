import { fraction } from './hash.ts'

/**
 * A stock figure for the demo, the same on every run: goods that sell more have more in stock; two in a hundred are out
 * of stock and four in a hundred nearly so, that the shop can show both.
 */
export function demoStock(sku: string, popularity: number): number {
  const chance = fraction(`stock:${sku}`)
  if (chance < 0.02) return 0
  if (chance < 0.06) return 1 + Math.floor(fraction(`low:${sku}`) * 4)
  const plenty = 12 + popularity * (0.1 + 0.15 * fraction(`plenty:${sku}`))
  return Math.min(2500, Math.round(plenty))
}
