import { createHash } from 'node:crypto'
import { test } from '@japa/runner'
import { IssueInvoice, RenderInvoice, type InvoiceId } from '../../src/invoices/index.ts'
import { newId, rows } from '../../src/shared/index.ts'
import { TestShop } from '../support/test_shop.ts'
import { ADA, aSale, aSaleLine, invoicesIn } from './support/sales.ts'

test.group('The file of an invoice', (group) => {
  let shop: TestShop
  group.setup(async () => {
    shop = await TestShop.open()
    return () => shop.close()
  })
  group.each.setup(() => shop.clear())

  const issued = async (sale = aSale()) => {
    const issueInvoice = await shop.make(IssueInvoice)
    const id = await shop.db.transaction((trx) => issueInvoice.execute(trx, sale))
    if (!id) throw new Error('Not issued')
    return id
  }
  const render = async (id: InvoiceId) => {
    const rendered = await (await shop.make(RenderInvoice)).execute(id)
    if (!rendered) throw new Error('Not rendered')
    return rendered.pdf
  }
  const fileOf = async () => {
    const [row] = await invoicesIn(shop.db)
    return row?.pdf_key ? shop.cabinet.files.get(row.pdf_key) : undefined
  }

  test('is drawn once, kept under a key that says nothing of the shopper, and read from there', async ({
    assert,
  }) => {
    const id = await issued()
    const pdf = await render(id)
    assert.equal(pdf.subarray(0, 8).toString(), '%PDF-1.7')
    const [row] = await invoicesIn(shop.db)
    assert.equal(row?.pdf_key, `invoices/HF/${row?.year}/${id}.pdf`)
    assert.equal(row?.pdf_sha256, sha256(pdf))
    assert.isTrue((await fileOf())?.equals(pdf))

    shop.cabinet.write = () => Promise.reject(new Error('It was drawn again'))
    assert.isTrue((await render(id)).equals(pdf))
  }).setup(() => () => void Reflect.deleteProperty(shop.cabinet, 'write'))

  test('is the same to the byte, whoever draws it, whenever', async ({ assert }) => {
    const id = await issued(aSale({ lines: [aSaleLine({ discount: 20, quantity: 3 })] }))
    const hashes: string[] = []
    for (let times = 0; times < 3; times++) {
      shop.sandbox.stripe.clock.advance(86_400)
      shop.cabinet.files.clear()
      hashes.push(sha256(await render(id)))
    }
    const twoAtOnce = await Promise.all([1, 2].map(() => render(id)))
    hashes.push(...twoAtOnce.map(sha256))
    assert.lengthOf(new Set(hashes), 1)
    assert.equal((await invoicesIn(shop.db))[0]?.pdf_sha256, hashes[0])
  })

  test('is put back when it is lost or damaged', async ({ assert }) => {
    const id = await issued()
    const pdf = await render(id)
    const [key = ''] = shop.cabinet.files.keys()
    shop.cabinet.files.set(key, pdf.subarray(0, 1000))
    assert.isTrue((await render(id)).equals(pdf))
    assert.isTrue((await fileOf())?.equals(pdf))
    shop.cabinet.files.clear()
    assert.isTrue((await render(id)).equals(pdf))
    assert.isTrue((await fileOf())?.equals(pdf))
  })

  test('stays as it was issued when the shop moves and the order changes', async ({ assert }) => {
    const sale = aSale()
    const id = await issued(sale)
    const before = await render(id)
    shop.cabinet.files.clear()
    await shop.db.from('catalog.variants').delete()
    assert.isTrue((await render(id)).equals(before))
  })

  test('of 300 lines takes pages, and no line twice or not at all', async ({ assert }) => {
    const lines = Array.from({ length: 300 }, (_, index) =>
      aSaleLine({ sku: `SKU-${index}`, name: `Thing number ${index} with quite a long name` })
    )
    const pdf = await render(await issued(aSale({ lines })))
    const count = (pattern: RegExp) => pdf.toString('latin1').match(pattern)?.length ?? 0
    assert.isAbove(count(/\/Type \/Page\n/g), 10)
    const summary = 2
    const totals = 3
    assert.equal(count(/\/S \/TR\n/g), 1 + lines.length + 1 + summary + totals)
  })

  test('is tagged, archivable, and embeds no more of its fonts than it uses', async ({
    assert,
  }) => {
    const pdf = await render(await issued())
    const text = pdf.toString('latin1')
    assert.include(text, '/Marked true')
    assert.include(text, '<pdfaid:part>2</pdfaid:part>')
    assert.match(text, /\/FontFile2/)
    assert.notMatch(text, /\/BaseFont \/Helvetica/)
    assert.isBelow(pdf.length, 60_000)
  })

  test('writes names of other scripts with a face that knows them', async ({ assert }) => {
    const shipping = { ...ADA, name: 'Ελένη Παπαδοπούλου', city: 'Αθήνα', country: 'GR' }
    const pdf = await render(await issued(aSale({ addresses: { shipping, billing: ADA } })))
    assert.include(pdf.toString('latin1'), 'NotoSans')
  })

  test('is drawn without its contact, once that is gone', async ({ assert }) => {
    const id = await issued()
    await rows(shop.db, 'DELETE FROM invoices.invoice_contacts')
    assert.isAbove((await render(id)).length, 1000)
  })

  test('of nothing is nothing', async ({ assert }) => {
    const renderInvoice = await shop.make(RenderInvoice)
    assert.isNull(await renderInvoice.execute(newId<InvoiceId>()))
    assert.isEmpty([...shop.cabinet.files])
  })
})

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
