import { createRequire } from 'node:module'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { createSandbox } from '../../src/index.ts'

/** The client that the shop uses, from where it is installed. */
const { S3Client, PutObjectCommand, GetObjectCommand, HeadObjectCommand, DeleteObjectCommand } =
  createRequire(new URL('../../../api/package.json', import.meta.url))('@aws-sdk/client-s3')

async function bucket(cleanup: TestContext['cleanup'], dataFolder?: string) {
  const sandbox = await createSandbox({ dataFolder })
  cleanup(() => sandbox.stop())
  const client = new S3Client({
    endpoint: `${sandbox.url}/s3`,
    region: 'eu-west-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  })
  const named = (Key: string) => ({ Bucket: 'media', Key })
  return {
    sandbox,
    put: (key: string, Body: Buffer) =>
      client.send(new PutObjectCommand({ ...named(key), Body, ContentType: 'image/png' })),
    get: (key: string) => client.send(new GetObjectCommand(named(key))),
    head: (key: string) => client.send(new HeadObjectCommand(named(key))),
    remove: (key: string) => client.send(new DeleteObjectCommand(named(key))),
  }
}

test.group('The object store', () => {
  test('gives back what it was given, under any name', async ({ assert, cleanup }) => {
    const { put, get, head } = await bucket(cleanup)
    const picture = Buffer.from([0, 1, 2, 250, 251, 13, 10, 48])
    await put('originals/a b/ü.png', picture)
    const found = await get('originals/a b/ü.png')
    assert.equal(found.ContentType, 'image/png')
    assert.deepEqual(Buffer.from(await found.Body.transformToByteArray()), picture)
    assert.equal((await head('originals/a b/ü.png')).ContentLength, picture.length)
  })

  test('says that something is not there, and that it is gone', async ({ assert, cleanup }) => {
    const { put, get, head, remove } = await bucket(cleanup)
    assert.equal(await head('missing').catch(({ name }: Error) => name), 'NotFound')
    await put('one', Buffer.from('1'))
    await remove('one')
    assert.equal(await get('one').catch(({ name }: Error) => name), 'NoSuchKey')
  })

  test('remembers where it has a folder', async ({ assert, cleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-objects-'))
    cleanup(() => rm(folder, { recursive: true, force: true }))
    const first = await bucket(cleanup, folder)
    await first.put('kept', Buffer.from('still here'))
    await first.sandbox.stop()
    const second = await bucket(cleanup, folder)
    assert.equal(await (await second.get('kept')).Body.transformToString(), 'still here')
  })
})
