import type { Invoice } from '../domain/invoice.ts'
import { CONTENT_WIDTH, PAGE, STYLES } from './look.ts'
import type { Sheet } from './sheet.ts'

/** The foot of a page: who is answerable, and which page it is. */
export function drawFooter(
  sheet: Sheet,
  { seller }: Invoice,
  { page, pages }: { page: number; pages: number }
): void {
  const box = { x: PAGE.left, y: PAGE.footer + 8, width: CONTENT_WIDTH }
  sheet.rule(PAGE.footer, box, 0.5)
  const company = seller.companyNumber ? [`Company no. ${seller.companyNumber}`] : []
  const parts = [seller.name, ...company, `VAT no. ${seller.vatNumber}`, seller.email]
  sheet.decorate(parts.join('  ·  '), { ...box, width: CONTENT_WIDTH - 70 }, STYLES.small)
  sheet.decorate(`Page ${page} of ${pages}`, { ...box, align: 'right' }, STYLES.small)
}
