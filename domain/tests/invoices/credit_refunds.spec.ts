import { test } from '@japa/runner'
import fc from 'fast-check'
import { creditable, draftCreditNote } from '../../src/invoices/domain/draft_credit_note.ts'
import { draftInvoice } from '../../src/invoices/domain/draft_invoice.ts'
import {
  sumsOf,
  type InvoiceId,
  type InvoiceLine,
  type RefundId,
} from '../../src/invoices/domain/invoice.ts'
import { allocateRefund } from '../../src/orders/domain/allocate_refund.ts'
import { chooseRefund, type RefundScope } from '../../src/orders/domain/choose_refund.ts'
import type { RefundSheet } from '../../src/orders/domain/refund_sheet.ts'
import type { RefundPart } from '../../src/payments/index.ts'
import { newId } from '../../src/shared/index.ts'
import { aSale, aSaleLine } from './support/sales.ts'

const goods = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPrice: fc.integer({ min: 1, max: 5000 }),
    taxRate: fc.constantFrom(0, 500, 2000, 2550),
  }),
  { minLength: 1, maxLength: 8 }
)

/** What happens to the money, one thing after another; numbers are reduced to what there is. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('amount' as const), amount: fc.integer({ min: 1, max: 5000 }) }),
    fc.record({
      kind: fc.constantFrom('pieces' as const, 'money' as const),
      line: fc.nat(7),
      much: fc.integer({ min: 1, max: 9 }),
    }),
    fc.constant({ kind: 'postage' as const }),
    fc.record({
      kind: fc.constant('dashboard' as const),
      amount: fc.integer({ min: 1, max: 5000 }),
    }),
    fc.record({ kind: fc.constant('lost' as const), which: fc.nat(20) })
  ),
  { maxLength: 20 }
)

test.group('The credit notes of an order', () => {
  test('come to its invoice, line by line and tax by tax, whatever went back how, and was lost between', ({
    assert,
  }) => {
    fc.assert(
      fc.property(goods, steps, (bought, happened) => {
        const sale = aSale({ lines: bought.map((line) => aSaleLine(line)) })
        const draft = draftInvoice(sale)
        if (!draft) throw new Error('Nothing to invoice')
        const invoice = { ...draft, id: newId<InvoiceId>() }
        const refunds: RefundPart[][] = []
        const credited: InvoiceLine[] = []
        const total = (parts: readonly { amount: number }[]) =>
          parts.reduce((sum, { amount }) => sum + amount, 0)
        const sheet = (): RefundSheet => ({
          currency: 'GBP',
          parts: invoice.lines.map(({ lineId, quantity, total: captured }) => {
            const own = refunds.flat().filter((part) => part.lineId === lineId)
            const piecesBack = own.reduce((sum, part) => sum + (part.quantity ?? 0), 0)
            const pieces = lineId === null ? 0 : (quantity ?? 0)
            return {
              lineId,
              captured,
              refunded: total(own),
              goingBack: 0,
              quantity: pieces,
              piecesBack,
            }
          }),
        })
        const book = (parts: RefundPart[]) => {
          refunds.push(parts)
          const refunded = total(refunds.flat())
          assert.isTrue(sheet().parts.every((part) => part.refunded <= part.captured))
          const id = newId<RefundId>()
          const refund = { id, amount: total(parts), parts, refundedAt: '2026-12-01T12:00:00Z' }
          const due = creditable(refund, { refunded, credited: sumsOf(credited).total })
          if (due) credited.push(...draftCreditNote({ invoice, credited }, due).lines)
          assert.isAtLeast(sumsOf(credited).total, refunded)
        }
        const ask = (scope: RefundScope) => {
          const chosen = chooseRefund(sheet(), scope)
          if (chosen.ok) book(chosen.value)
        }
        const lineAt = (index: number) => sale.lines[index % sale.lines.length]
        for (const step of happened) {
          switch (step.kind) {
            case 'amount':
              ask(step)
              break
            case 'postage':
              ask({ kind: 'parts', lines: [], shipping: 'rest' })
              break
            case 'dashboard': {
              const left =
                invoice.lines.reduce((sum, line) => sum + line.total, 0) - total(refunds.flat())
              const amount = Math.min(step.amount, left)
              if (amount > 0) book(allocateRefund(sheet(), amount, []))
              break
            }
            case 'lost':
              refunds.splice(step.which % Math.max(1, refunds.length), 1)
              break
            default: {
              const line = lineAt(step.line)
              if (!line) break
              const wish =
                step.kind === 'pieces' ? { quantity: step.much } : { amount: step.much * 7 }
              ask({ kind: 'parts', lines: [{ lineId: line.id, ...wish }], shipping: null })
            }
          }
        }
        ask({ kind: 'rest' })
        for (const line of invoice.lines) {
          const own = credited.filter(({ lineId }) => lineId === line.lineId)
          const { total: back, tax } = sumsOf(own)
          assert.deepEqual([back, tax], [line.total, line.tax])
        }
      }),
      { numRuns: 1000 }
    )
  })
})
