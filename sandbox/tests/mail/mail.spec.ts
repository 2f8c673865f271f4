import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import nodemailer from 'nodemailer'
import { createSandbox, type Sandbox } from '../../src/index.ts'
import { Mailbox } from '../../src/mail/mailbox.ts'
import { startSandbox } from '../support/start_sandbox.ts'

const CONFIRMATION = {
  from: 'Holdfast <shop@holdfast.example>',
  to: 'Ada <ada@example.com>',
  subject: 'Your order HF-1001',
  text: 'Thank you for your order.',
  html: '<h1>Thank you</h1><script>alert(1)</script><img src="https://tracker.example/1.gif">',
}

function sendMail(sandbox: Sandbox, message: object = {}) {
  return nodemailer.createTransport(sandbox.smtpUrl).sendMail({ ...CONFIRMATION, ...message })
}

test.group('Mail', () => {
  test('is caught and can be waited for', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup)
    const awaited = sandbox.mail.waitForMail({ to: 'ADA@example.com', subject: 'order' })

    await sendMail(sandbox)

    const message = await awaited
    assert.equal(message.subject, 'Your order HF-1001')
    assert.equal(message.from, '"Holdfast" <shop@holdfast.example>')
    assert.deepEqual(message.to, ['ada@example.com'])
    assert.equal(message.text.trim(), 'Thank you for your order.')
    assert.equal((await sandbox.mail.waitForMail({ to: 'ada@example.com' })).id, message.id)
  })

  test('can be asked for as JSON, by who got it', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup)
    await sendMail(sandbox)
    await sendMail(sandbox, { to: 'bob@example.com', bcc: 'audit@example.com' })
    const subjectsTo = async (to: string) => {
      const response = await fetch(`${sandbox.url}/mail/messages.json?to=${to}`)
      const { data }: { data: { subject: string }[] } = JSON.parse(await response.text())
      return data.map(({ subject }) => subject)
    }

    assert.lengthOf(await subjectsTo('ada@example.com'), 1)
    assert.lengthOf(await subjectsTo('audit@example.com'), 1)
    assert.lengthOf(await subjectsTo('nobody@example.com'), 0)
    assert.lengthOf(await subjectsTo(''), 2)
  })

  test('shows in the inbox; a letter can neither run scripts nor call home', async ({
    assert,
    cleanup,
  }) => {
    const sandbox = await startSandbox(cleanup)
    await sendMail(sandbox, { subject: '<b>Bold</b> order' })
    const [message] = sandbox.mail.messages()

    const inbox = await (await fetch(`${sandbox.url}/mail`)).text()
    const view = await (await fetch(`${sandbox.url}/mail/${message?.id}`)).text()
    const body = await fetch(`${sandbox.url}/mail/${message?.id}/body.html`)

    assert.include(inbox, '&lt;b&gt;Bold&lt;/b&gt; order')
    assert.notInclude(inbox, '<b>Bold')
    assert.match(view, /<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    assert.notInclude(view, 'tracker.example')
    const policy = body.headers.get('content-security-policy') ?? ''
    assert.include(policy, "default-src 'none'; img-src data:;")
    assert.match(policy, /sandbox allow-popups allow-popups-to-escape-sandbox$/)
  })

  test('keeps its attachments', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup)
    await sendMail(sandbox, { attachments: [{ filename: 'Invoice 1.pdf', content: '%PDF-1' }] })
    const [message] = sandbox.mail.messages()

    const file = await fetch(`${sandbox.url}/mail/${message?.id}/attachments/0`)

    assert.equal(await file.text(), '%PDF-1')
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment.*Invoice%201\.pdf/)
    assert.equal((await fetch(`${sandbox.url}/mail/${message?.id}/attachments/1`)).status, 404)
  })

  test('can be deleted', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup)
    await sendMail(sandbox)

    await fetch(`${sandbox.url}/mail/messages`, { method: 'DELETE' })

    assert.isEmpty(sandbox.mail.messages())
    assert.include(await (await fetch(`${sandbox.url}/mail`)).text(), 'No mail')
  })

  test('is refused for a while when a test says so', async ({ assert, cleanup }) => {
    const sandbox = await startSandbox(cleanup)
    sandbox.mail.refuseNext(1)

    await assert.rejects(() => sendMail(sandbox), /451/)
    assert.isEmpty(sandbox.mail.messages())

    await sendMail(sandbox)
    assert.lengthOf(sandbox.mail.messages(), 1)
  })

  test('is still there after a restart', async ({ assert, cleanup }) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'holdfast-mail-'))
    cleanup(() => rm(dataFolder, { recursive: true }))
    const first = await createSandbox({ dataFolder })
    await sendMail(first)
    await first.stop()

    const second = await startSandbox(cleanup, { dataFolder })

    assert.deepEqual(
      second.mail.messages().map(({ subject }) => subject),
      ['Your order HF-1001']
    )
  })

  test('makes room for what comes later', async ({ assert }) => {
    const mailbox = await Mailbox.open(null, 2)
    const envelope = { from: 'shop@holdfast.example', to: ['ada@example.com'] }

    for (const number of [1, 2, 3]) {
      await mailbox.receive(Buffer.from(`Subject: Order ${number}\r\n\r\nThank you`), envelope)
    }

    assert.deepEqual(
      mailbox.messages().map(({ subject }) => subject),
      ['Order 3', 'Order 2']
    )
  })
})
