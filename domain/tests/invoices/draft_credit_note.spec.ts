import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  draftCreditNote,
  type CreditedRefund,
} from '../../src/invoices/domain/draft_credit_note.ts'
import { draftInvoice } from '../../src/invoices/domain/draft_invoice.ts'
import { sumsOf, type InvoiceId, type InvoiceLine } from '../../src/invoices/domain/invoice.ts'
import { taxSummary } from '../../src/invoices/domain/tax_summary.ts'
import type { Sale } from '../../src/orders/index.ts'
import { newId } from '../../src/shared/index.ts'
import { aSale, aSaleLine } from './support/sales.ts'

function invoiceOf(sale: Sale) {
  const draft = draftInvoice(sale)
  if (!draft) throw new Error('Nothing to invoice')
  return { ...draft, id: newId<InvoiceId>() }
}

function refund(amount: number, parts: CreditedRefund['parts'] = []): CreditedRefund {
  return { id: newId<CreditedRefund['id']>(), amount, parts, refundedAt: '2026-12-01T12:00:00Z' }
}

const lines = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 20 }),
    unitPrice: fc.integer({ min: 0, max: 5000 }),
    taxRate: fc.constantFrom(0, 500, 2000, 2550),
  }),
  { minLength: 1, maxLength: 12 }
)

test.group('A credit note', () => {
  test('over all of an order takes back all of its invoice, line by line', ({ assert }) => {
    const invoice = invoiceOf(aSale({ lines: [aSaleLine({ quantity: 3, discount: 50 })] }))
    const note = draftCreditNote({ invoice, credited: [] }, refund(1450 + 395))
    assert.deepEqual(note.lines, invoice.lines)
    assert.containsSubset(note, { kind: 'credit_note', corrects: invoice.id })
  })

  test('says which pieces came back', ({ assert }) => {
    const [mug, bag] = [aSaleLine({ quantity: 3 }), aSaleLine({ sku: 'BAG', name: 'A bag' })]
    const invoice = invoiceOf(aSale({ lines: [mug, bag] }))
    const parts = [
      { lineId: mug.id, quantity: 1, amount: 500 },
      { lineId: null, quantity: null, amount: 100 },
    ]
    const note = draftCreditNote({ invoice, credited: [] }, refund(600, parts))
    assert.deepEqual(
      note.lines.map(({ name, quantity, total, tax }) => ({ name, quantity, total, tax })),
      [
        { name: 'A mug', quantity: 1, total: 500, tax: 83 },
        { name: 'Standard', quantity: null, total: 100, tax: 17 },
      ]
    )
  })

  test('over a sum that nobody said what for is spread over everything', ({ assert }) => {
    const invoice = invoiceOf(aSale({ lines: [aSaleLine(), aSaleLine({ unitPrice: 1000 })] }))
    const note = draftCreditNote({ invoice, credited: [] }, refund(189))
    assert.deepEqual(
      note.lines.map(({ total, quantity }) => [total, quantity]),
      [
        [50, null],
        [100, null],
        [39, null],
      ]
    )
  })

  test('is refused beyond what is left of the invoice', ({ assert }) => {
    const mug = aSaleLine()
    const invoice = invoiceOf(aSale({ lines: [mug] }))
    const first = draftCreditNote({ invoice, credited: [] }, refund(600))
    const again = { invoice, credited: first.lines }
    assert.throws(() => draftCreditNote(again, refund(296)), RangeError)
    assert.equal(sumsOf(draftCreditNote(again, refund(295)).lines).total, 295)
    const tooMuch = refund(896, [{ lineId: mug.id, quantity: 1, amount: 896 }])
    assert.throws(() => draftCreditNote({ invoice, credited: [] }, tooMuch), RangeError)
  })

  test('of a line that was credited before takes the rest from the others', ({ assert }) => {
    const [mug, bag] = [aSaleLine(), aSaleLine({ sku: 'BAG' })]
    const invoice = invoiceOf(aSale({ lines: [mug, bag] }))
    const ofMug = refund(500, [{ lineId: mug.id, quantity: 1, amount: 500 }])
    const first = draftCreditNote({ invoice, credited: [] }, ofMug)
    const again = draftCreditNote({ invoice, credited: first.lines }, ofMug)
    assert.equal(sumsOf(again.lines).total, 500)
    assert.notInclude(
      again.lines.map(({ lineId }) => lineId),
      mug.id
    )
  })

  test('after credit note, however small, all add up to the invoice, tax of each rate too', ({
    assert,
  }) => {
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 15 }),
        (goods, amounts) => {
          const invoice = invoiceOf(aSale({ lines: goods.map((line) => aSaleLine(line)) }))
          const { total } = sumsOf(invoice.lines)
          const credited: InvoiceLine[] = []
          let left = total
          for (const amount of [...amounts, Infinity]) {
            const wanted = Math.min(amount, left)
            if (wanted === 0) break
            const note = draftCreditNote({ invoice, credited }, refund(wanted))
            assert.equal(sumsOf(note.lines).total, wanted)
            assert.isTrue(note.lines.every((line) => line.tax >= 0 && line.tax <= line.total))
            credited.push(...note.lines)
            left -= wanted
          }
          assert.sameDeepMembers(taxSummary(credited), taxSummary(invoice.lines).filter(hasMoney))
        }
      ),
      { numRuns: 500 }
    )
  })
})

function hasMoney({ total }: { total: number }): boolean {
  return total > 0
}
