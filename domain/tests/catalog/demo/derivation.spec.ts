import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { deriveProducts } from '../../../src/catalog/demo/derive/derive_products.ts'
import { collectSoldItems } from '../../../src/catalog/demo/derive/invoices/collect_sold_items.ts'
import { readInvoiceLines } from '../../../src/catalog/demo/derive/invoices/read_invoice_lines.ts'
import { catalogueText } from '../../../src/catalog/demo/derive/write_catalogue.ts'
import { fromLine, slugOfLine, type ProductLine } from '../../../src/catalog/demo/format.ts'

const SAMPLE = new URL('./fixtures/invoices.csv', import.meta.url)

/** Derives from a sample of invented invoices, gzipped like the real ones. */
async function derive(csv: string) {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-demo-'))
  try {
    const file = join(folder, 'invoices.csv.gz')
    await writeFile(file, gzipSync(csv))
    return deriveProducts(await collectSoldItems(readInvoiceLines(file)))
  } finally {
    await rm(folder, { recursive: true })
  }
}

test.group('From invoices to a catalogue', () => {
  test('the same invoices give the same file, whatever the order of their rows', async ({
    assert,
  }) => {
    const csv = await readFile(SAMPLE, 'utf8')
    const [header = '', ...rows] = csv.trimEnd().split('\n')
    const reversed = [header, ...rows.toReversed()].join('\n')
    const text = catalogueText(await derive(csv))
    assert.equal(catalogueText(await derive(csv)), text)
    assert.equal(catalogueText(await derive(reversed)), text)
  })

  test('goods become products; postage, notes and repeated rows do not count', async ({
    assert,
  }) => {
    const products = await derive(await readFile(SAMPLE, 'utf8'))
    assert.deepEqual(
      products.map(({ code, name, popularity, variants }) => [
        code,
        name,
        popularity,
        variants.length,
      ]),
      [
        ['10001', 'Owl Doorstop', 5, 1],
        ['10002A', 'Polka Dot Mug', 36, 2],
        ['10003', 'Paper Napkins, Set of 20', 14, 1],
      ]
    )
    const [, mug] = products
    assert.deepEqual(mug?.boughtTogether, ['paper-napkins-set-of-20'])
    assert.equal(mug?.firstSoldOn, '2011-03-01')
  })

  test('what is written is what is read', async ({ assert }) => {
    const products = await derive(await readFile(SAMPLE, 'utf8'))
    const lines = catalogueText(products)
      .trimEnd()
      .split('\n')
      .map((text): ProductLine => JSON.parse(text))
    const slugOf = new Map(lines.map((line) => [line.code, slugOfLine(line)]))
    assert.deepEqual(
      lines.map((line) => fromLine(line, slugOf)),
      products
    )
  })
})
