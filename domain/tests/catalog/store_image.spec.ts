import { test } from '@japa/runner'
import sharp from 'sharp'
import type { ImageDisk } from '../../src/catalog/index.ts'
import { originalKey } from '../../src/catalog/media/image_disk.ts'
import { StoreImage } from '../../src/catalog/media/index.ts'
import { rows } from '../../src/shared/index.ts'
import { testDatabase } from '../support/database.ts'
import { aPhotograph, testDisk } from '../support/pictures.ts'

test.group('Taking a picture in', (group) => {
  let disk: ImageDisk
  group.each.setup(async () => {
    await (await testDatabase()).reset()
    const folder = testDisk()
    disk = folder.disk
    return folder.remove
  })

  const store = async (bytes: Buffer) =>
    new StoreImage((await testDatabase()).db, disk).execute(bytes)
  const known = async () => rows((await testDatabase()).db, 'SELECT * FROM catalog.images')

  test('a photograph is kept under the hash of its content, once')
    .with(['jpeg', 'png', 'webp', 'avif'] as const)
    .run(async ({ assert }, format) => {
      const bytes = await aPhotograph(60, 30).toFormat(format).toBuffer()
      const first = await store(bytes)
      assert.isTrue(first.ok)
      if (!first.ok) return
      assert.deepInclude(first.value, { width: 60, height: 30 })
      assert.deepEqual(await store(bytes), first)
      assert.lengthOf(await known(), 1)
      assert.deepEqual(await disk.read(originalKey(first.value.hash)), bytes)
    })

  test('a camera held upright: width and height are as it is to be seen', async ({ assert }) => {
    const bytes = await aPhotograph(60, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const stored = await store(bytes)
    assert.isTrue(stored.ok && stored.value.width === 30 && stored.value.height === 60)
  })

  test('what is no photograph is refused, and nothing is kept: {title}')
    .with([
      {
        title: 'a drawing that could hold scripts',
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        code: 'image_type_refused',
      },
      {
        title: 'a page',
        bytes: Buffer.from('<!doctype html><script>alert(1)</script>'),
        code: 'image_type_refused',
      },
      { title: 'nothing', bytes: Buffer.alloc(0), code: 'image_type_refused' },
      {
        title: 'a broken file',
        bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500)]),
        code: 'image_unreadable',
      },
      {
        title: 'too many bytes',
        bytes: Buffer.alloc(20 * 1024 * 1024 + 1),
        code: 'image_too_large',
      },
    ])
    .run(async ({ assert }, { bytes, code }) => {
      assert.deepEqual(await store(bytes), { ok: false, error: code })
      assert.lengthOf(await known(), 0)
    })

  test('a small file that unpacks to more than fifty megapixels is refused', async ({ assert }) => {
    const bomb = await sharp({
      create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer()
    assert.isBelow(bomb.length, 1_000_000)
    assert.deepEqual(await store(bomb), { ok: false, error: 'image_too_large' })
    assert.lengthOf(await known(), 0)
  })

  test('a file that ends too early is found out now, not by a shopper', async ({ assert }) => {
    const whole = await aPhotograph(400, 400).png().toBuffer()
    assert.deepEqual(await store(whole.subarray(0, whole.length - 300)), {
      ok: false,
      error: 'image_unreadable',
    })
  })
})
