import { html } from '../http/html.ts'
import { redirect, send, sendJson, sendPage } from '../http/respond.ts'
import { HttpError, type HttpContext, type Router } from '../http/router.ts'
import { Fields } from '../http/json_fields.ts'
import { inboxPage } from './inbox_page.ts'
import type { Mailbox } from './mailbox.ts'
import { messageView } from './message_page.ts'
import type { MailMessage } from './message.ts'
import type { SmtpCatcher } from './smtp_catcher.ts'

/** A letter's own markup may do nothing but be looked at; images must travel with it. */
const LETTER_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox'

/** The inbox under `/mail`, for people and for tests. */
export function addMailRoutes(router: Router, mailbox: Mailbox, smtp: SmtpCatcher) {
  const find = ({ params }: HttpContext): MailMessage => {
    const message = mailbox.find(params.id ?? '')
    if (!message) throw new HttpError(404, 'There is no such message.')
    return message
  }
  const filterOf = ({ url }: HttpContext) => {
    const to = url.searchParams.get('to')
    return to ? { to } : {}
  }

  router.get('/mail', (context) => {
    const filter = filterOf(context)
    sendPage(context.response, inboxPage(mailbox.messages(filter), filter.to))
  })
  router.get('/mail/messages.json', (context) => {
    sendJson(context.response, { data: mailbox.messages(filterOf(context)).map(toJson) })
  })
  router.delete('/mail/messages', ({ response }) => {
    mailbox.clear()
    sendJson(response, { data: [] })
  })
  router.post('/mail/delete', ({ response }) => {
    mailbox.clear()
    redirect(response, '/mail')
  })
  router.get('/mail/:id', (context) => sendPage(context.response, messageView(find(context))))
  router.get('/mail/:id/body.html', (context) => {
    const message = find(context)
    const body = message.html ?? html`<pre>${message.text}</pre>`.toString()
    send(context.response, 200, 'text/html; charset=utf-8', withLinksOutside(body), {
      'content-security-policy': LETTER_POLICY,
      'x-content-type-options': 'nosniff',
    })
  })
  router.get('/mail/:id/attachments/:index', (context) => {
    const attachment = find(context).attachments[Number(context.params.index)]
    if (!attachment) throw new HttpError(404, 'There is no such attachment.')
    const { name, content } = attachment
    send(context.response, 200, 'application/octet-stream', content, {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    })
  })
  router.post('/control/mail', async ({ request, response }) => {
    const refuse = (await Fields.of(request)).number('refuseNext') ?? 0
    smtp.refuseNext(refuse)
    sendJson(response, { refuseNext: refuse })
  })
}

/** Links of a letter open beside the inbox: the shop would refuse to be shown in a frame. */
function withLinksOutside(letter: string): string {
  const base = '<base target="_blank">'
  const head = /<head[^>]*>/i.exec(letter)?.[0]
  return head ? letter.replace(head, head + base) : base + letter
}

function toJson({ attachments, ...message }: MailMessage) {
  const described = attachments.map(({ name, type, size }) => ({ name, type, size }))
  return { ...message, attachments: described }
}
