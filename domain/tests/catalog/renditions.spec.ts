import { test } from '@japa/runner'
import sharp from 'sharp'
import { drawProduct } from '../../src/catalog/demo/illustrations/index.ts'
import { loadDemoCatalogue } from '../../src/catalog/demo/index.ts'
import type { ImageDisk } from '../../src/catalog/index.ts'
import { Gate, GateFullError } from '../../src/catalog/media/gate.ts'
import { originalKey, renditionKey } from '../../src/catalog/media/image_disk.ts'
import { imageHash } from '../../src/catalog/media/image_hash.ts'
import { Renditions } from '../../src/catalog/media/index.ts'
import { aPhotograph, testDisk } from '../support/pictures.ts'

/** Counts what is asked of the disk behind it. */
function counting(disk: ImageDisk) {
  const counts = { read: 0, write: 0 }
  const counted: ImageDisk = {
    read: (key) => (counts.read++, disk.read(key)),
    write: (key, bytes, type) => (counts.write++, disk.write(key, bytes, type)),
    has: (key) => disk.has(key),
  }
  return { counted, counts }
}

test.group('Renditions of a picture', (group) => {
  let disk: ImageDisk
  group.each.setup(() => {
    const folder = testDisk()
    disk = folder.disk
    return folder.remove
  })

  const keep = async (bytes: Buffer) => {
    const hash = imageHash(bytes)
    await disk.write(originalKey(hash), bytes, 'image/jpeg')
    return hash
  }

  test('in each format and width')
    .with([
      { format: 'avif', is: 'heif' } as const,
      { format: 'webp', is: 'webp' } as const,
      { format: 'jpg', is: 'jpeg' } as const,
    ])
    .run(async ({ assert }, { format, is }) => {
      const hash = await keep(await aPhotograph().jpeg().toBuffer())
      const bytes = await new Renditions(disk).find(hash, 400, format)
      const made = await sharp(bytes ?? Buffer.alloc(0)).metadata()
      assert.deepInclude(made, { format: is, width: 400, height: 200 })
    })

  test('a hundred shoppers at once: it is made once, and kept for the next process', async ({
    assert,
  }) => {
    const hash = await keep(await aPhotograph().jpeg().toBuffer())
    const { counted, counts } = counting(disk)
    const renditions = new Renditions(counted)
    const all = await Promise.all(
      Array.from({ length: 100 }, () => renditions.find(hash, 200, 'webp'))
    )
    assert.equal(new Set(all.map((bytes) => bytes?.toString('base64'))).size, 1)
    assert.equal(counts.write, 1)

    await new Renditions(counted).find(hash, 200, 'webp')
    assert.equal(counts.write, 1)
    assert.deepEqual(await disk.read(renditionKey(hash, 200, 'webp')), all[0])
  })

  test('a small photograph is never blown up', async ({ assert }) => {
    const hash = await keep(await aPhotograph(300, 150).jpeg().toBuffer())
    const bytes = await new Renditions(disk).find(hash, 1200, 'jpg')
    assert.deepInclude(await sharp(bytes ?? Buffer.alloc(0)).metadata(), {
      width: 300,
      height: 150,
    })
  })

  test('one of our drawings is drawn finer instead', async ({ assert }) => {
    const [product] = loadDemoCatalogue().products
    if (!product) throw new Error('The demo catalogue is empty')
    const hash = await keep(Buffer.from(drawProduct(product.attributes, product.code)))
    const bytes = await new Renditions(disk).find(hash, 1200, 'webp')
    assert.deepInclude(await sharp(bytes ?? Buffer.alloc(0)).metadata(), {
      width: 1200,
      height: 1200,
    })
  })

  test('where it was taken, and by whom, stays out; how the camera was held is made good', async ({
    assert,
  }) => {
    const exif = { IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }
    const original = await aPhotograph(400, 200)
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const hash = await keep(original)
    const made = await sharp(
      (await new Renditions(disk).find(hash, 200, 'jpg')) ?? Buffer.alloc(0)
    ).metadata()
    assert.isUndefined(made.exif)
    assert.deepInclude(made, { width: 200, height: 400 })
  })

  test('there is none of a picture that is not there', async ({ assert }) => {
    assert.isNull(await new Renditions(disk).find('0'.repeat(32), 200, 'avif'))
  })
})

test.group('A gate', () => {
  test('lets so many through, has so many wait, and sends the rest away', async ({ assert }) => {
    const gate = new Gate(2, 1)
    const open = Array.from({ length: 4 }, () => Promise.withResolvers<void>())
    const entered: number[] = []
    const pass = (index: number) =>
      gate.pass(async () => {
        entered.push(index)
        await open[index]?.promise
      })
    const [first, second, third] = [pass(0), pass(1), pass(2)]
    await assert.rejects(() => pass(3), GateFullError)
    assert.deepEqual(entered, [0, 1])

    open[0]?.resolve()
    await first
    assert.deepEqual(entered, [0, 1, 2])
    open[1]?.resolve()
    open[2]?.resolve()
    await Promise.all([second, third])
    await gate.pass(async () => entered.push(9))
    assert.deepEqual(entered, [0, 1, 2, 9])
  })

  test('opens again after somebody failed inside', async ({ assert }) => {
    const gate = new Gate(1, 0)
    await assert.rejects(
      () => gate.pass(() => Promise.reject(new Error('broken picture'))),
      'broken picture'
    )
    assert.equal(await gate.pass(async () => 'next'), 'next')
  })
})
