/* eslint-disable no-console -- what a function prints is its log, and is read here */
import { test } from '@japa/runner'
import { PULUMI_ROOT } from '../../graph/stack_file.ts'

type Handler = (event: unknown) => Promise<{ status: string }>

async function load(): Promise<Handler> {
  const module: { handler: Handler } = await import(`${PULUMI_ROOT}/edge/functions/reports.mjs`)
  return module.handler
}

function sent(body: string, { method = 'POST', type = 'application/reports+json' } = {}) {
  const request = {
    method,
    headers: { 'content-type': [{ key: 'Content-Type', value: type }] },
    body: { data: Buffer.from(body).toString('base64'), inputTruncated: false },
  }
  return { Records: [{ cf: { request } }] }
}

test.group('Reports of browsers', () => {
  test('are kept without anything personal', async ({ assert }) => {
    const handler = await load()
    const lines: string[] = []
    const log = console.log
    console.log = (line: string) => lines.push(line)
    try {
      const report = {
        type: 'network-error',
        url: 'https://shop.example.com/orders/0198a-secret?email=ada@example.com',
        user_agent: 'Firefox of Ada',
        body: { type: 'tcp.timed_out', phase: 'connection', status_code: 0, server_ip: '1.2.3.4' },
      }
      assert.equal((await handler(sent(JSON.stringify([report])))).status, '204')
    } finally {
      console.log = log
    }
    assert.lengthOf(lines, 1)
    assert.deepEqual(JSON.parse(lines[0] ?? ''), {
      message: 'browser report',
      type: 'network-error',
      page: '/orders',
      phase: 'connection',
      error: 'tcp.timed_out',
      status: 0,
    })
  })

  test('of another form are refused', async ({ assert }) => {
    const handler = await load()
    const status = async (event: unknown) => (await handler(event)).status
    assert.equal(await status(sent('{}', { method: 'GET' })), '405')
    assert.equal(await status(sent('{}', { type: 'text/html' })), '415')
    assert.equal(await status(sent('not json')), '400')
    assert.equal(await status(sent('[1]')), '400')
    assert.equal(await status(sent('x'.repeat(20_001))), '413')
  })
})
