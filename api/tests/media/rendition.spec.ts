import app from '@adonisjs/core/services/app'
import { ImageDisk } from '@holdfast/domain/catalog'
import { StoreImage } from '@holdfast/domain/catalog/media'
import { test } from '@japa/runner'
import sharp from 'sharp'
import { countStatements } from '#tests/support/statements'

async function aPicture(background: string): Promise<string> {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const stored = await (await app.container.make(StoreImage)).execute(bytes)
  if (!stored.ok) throw new Error(stored.error)
  return stored.value.hash
}

test.group('GET /media/:hash/:rendition', () => {
  test('a picture in {rendition}, for ever')
    .with([
      { rendition: '200.avif', type: 'image/avif' },
      { rendition: '400.webp', type: 'image/webp' },
      { rendition: '800.jpg', type: 'image/jpeg' },
    ])
    .run(async ({ client, assert }, { rendition, type }) => {
      const hash = await aPicture('#3c6')
      const { result: response, statements } = await countStatements(() =>
        client.get(`/media/${hash}/${rendition}`)
      )
      response.assertStatus(200)
      response.assertHeader('content-type', type)
      response.assertHeader('cache-control', 'public, max-age=31536000, immutable')
      response.assertHeader('x-content-type-options', 'nosniff')
      assert.isUndefined(response.header('set-cookie'))
      assert.equal(statements, 0, 'a picture needs no database')

      const again = await client
        .get(`/media/${hash}/${rendition}`)
        .header('if-none-match', response.header('etag') ?? '')
      again.assertStatus(304)
    })

  test('made once, it is in the disk', async ({ client, assert }) => {
    const hash = await aPicture('#c36')
    await Promise.all(Array.from({ length: 20 }, () => client.get(`/media/${hash}/400.webp`)))
    const disk = await app.container.make(ImageDisk)
    assert.isTrue(await disk.has(`renditions/${hash.slice(0, 2)}/${hash}/400.webp`))
  })

  test('what is never made is not found: {path}')
    .with([
      `${'0'.repeat(32)}/400.webp`,
      'nonsense/400.webp',
      `${'0'.repeat(32)}/401.webp`,
      `${'0'.repeat(32)}/400.svg`,
      `${'0'.repeat(32)}/400`,
      `${'0'.repeat(32)}/..%2f..%2f..%2foriginals`,
      '..%2f..%2fetc/passwd',
      '%00/400.webp',
    ])
    .run(async ({ client, assert }, path) => {
      const response = await client.get(`/media/${path}`)
      response.assertStatus(404)
      response.assertHeader('content-type', 'application/problem+json')
      assert.equal(response.body().code, 'not_found')
    })
})
