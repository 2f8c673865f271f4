import { test } from '@japa/runner'
import { lineProgress } from '#orders/line_progress.ts'
import { readReturnForm, returnErrors } from '#orders/return_form.ts'
import { returnWords } from '#orders/return_words.ts'
import { returnRefusal } from '#orders/refusals.ts'
import { ApiProblem, ApiUnreachable } from '#shared/api/errors.ts'
import { withKeyOfPage } from '#shared/api/key_of_page.ts'
import type { Return } from '#shared/api/types.ts'

const CUP = '0199aaaa-0000-7000-8000-000000000001'
const PLATE = '0199aaaa-0000-7000-8000-000000000002'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const ASKED: Return = {
  id: '0199aaaa-0000-7000-8000-000000000003',
  state: 'requested',
  lines: [{ lineId: CUP, name: 'Cup', quantity: 2, received: 0, reason: 'faulty' }],
  rejectReason: null,
  refundId: null,
  requestedAt: '2026-11-23T23:30:00.000Z',
  decidedAt: null,
  receivedAt: null,
}

test.group('The form that sends something back', () => {
  test('names the lines that were chosen, and no other', ({ assert }) => {
    const { request, key } = readReturnForm(
      form({
        key: 'k',
        [`quantity.${CUP}`]: ' 2 ',
        [`reason.${CUP}`]: 'faulty',
        [`quantity.${PLATE}`]: '',
        [`reason.${PLATE}`]: 'damaged',
        note: '  ',
      })
    )
    assert.equal(key, 'k')
    assert.deepEqual(request, { lines: [{ lineId: CUP, quantity: 2, reason: 'faulty' }] })
  })

  test('asks for nothing where the number is 0, and says what was written', ({ assert }) => {
    const { request } = readReturnForm(form({ [`quantity.${CUP}`]: '0', note: 'Sorry' }))
    assert.deepEqual(request, { lines: [], note: 'Sorry' })
  })

  test('shows what the API refuses at the field of the line that it is about', ({ assert }) => {
    const request = {
      lines: [
        { lineId: PLATE, quantity: 9, reason: 'faulty' },
        { lineId: CUP, quantity: 1, reason: '' },
      ],
    }
    const errors = [
      { pointer: '/lines/0/quantity', code: 'quantity_exceeds_sent', message: '…' },
      { pointer: '/lines/1/reason', code: 'enum', message: '…' },
      { pointer: '/note', code: 'maxLength', message: '…' },
    ]
    const left = [{ lineId: PLATE, quantity: 3, until: '2026-12-24T00:00:00Z' }]
    assert.deepEqual(returnErrors(errors, request, left), {
      [`quantity.${PLATE}`]: 'Enter a whole number up to 3: that many can be sent back now.',
      [`reason.${CUP}`]: 'Choose why it goes back.',
      note: 'Please say it in at most 1,000 characters.',
    })
  })

  test('a refusal says that nothing was asked for; what is not the shopper’s matter is none', ({
    assert,
  }) => {
    const refused = (status: number, code: string) => new ApiProblem(status, { code })
    assert.match(returnRefusal(refused(409, 'return_window_over'), 1) ?? '', /Nothing was asked/)
    assert.match(returnRefusal(refused(409, 'order_state_conflict'), 1) ?? '', /sent back/)
    assert.match(returnRefusal(refused(422, 'validation_failed'), 0) ?? '', /Nothing is chosen/)
    assert.match(returnRefusal(refused(422, 'validation_failed'), 1) ?? '', /Nothing was asked/)
    assert.match(returnRefusal(new ApiUnreachable('gone'), 1) ?? '', /will not ask twice/)
    assert.isNull(returnRefusal(refused(404, 'not_found'), 1))
    assert.isNull(returnRefusal(new Error('ours'), 1))
  })
})

test.group('The key of a page', () => {
  test('is used once; a changed form gets one of its own, the same each time', async ({
    assert,
  }) => {
    const used = new Map<string, string>()
    const sent: string[] = []
    const send = (body: string) => async (key: string) => {
      sent.push(key)
      const known = used.get(key)
      if (known !== undefined && known !== body) {
        throw new ApiProblem(409, { code: 'idempotency_key_reused' })
      }
      used.set(key, body)
      return body
    }
    await withKeyOfPage('k', 'first', send('first'))
    await withKeyOfPage('k', 'first', send('first'))
    await withKeyOfPage('k', 'second', send('second'))
    await withKeyOfPage('k', 'second', send('second'))
    assert.equal(used.size, 2)
    assert.equal(sent[3], sent[5])
    assert.notEqual(sent[3], 'k')
  })

  test('hides no other refusal', async ({ assert }) => {
    const refuse = () => Promise.reject(new ApiProblem(409, { code: 'return_window_over' }))
    await assert.rejects(() => withKeyOfPage('k', {}, refuse))
  })
})

test.group('What becomes of an order’s units', () => {
  test('is told of each line once there is something to tell', ({ assert }) => {
    const line = { quantity: 3, shipped: 0, returned: 0, cancelled: 0 }
    assert.deepEqual(lineProgress(line), [])
    assert.deepEqual(lineProgress({ ...line, shipped: 3 }), ['Sent'])
    assert.deepEqual(lineProgress({ ...line, shipped: 2, returned: 1, cancelled: 1 }), [
      '2 of 3 sent',
      '1 of 3 cancelled, and will not be sent',
      '1 of 3 came back',
    ])
    assert.deepEqual(lineProgress({ ...line, quantity: 1, cancelled: 1 }), [
      'This one cancelled, and will not be sent',
    ])
  })

  test('a return says at each step what the shopper has to do', ({ assert }) => {
    // Half past eleven at night in UTC, and in London.
    assert.match(returnWords(ASKED).text, /23 November 2026.*keep it/)
    assert.match(returnWords({ ...ASKED, state: 'approved' }).text, /address on your invoice/)
    assert.match(
      returnWords({ ...ASKED, state: 'rejected', rejectReason: 'used' }).text,
      /because it has been used\.$/
    )
    const received = { ...ASKED, state: 'received', receivedAt: '2026-12-01T10:00:00Z' } as const
    assert.notMatch(returnWords(received).text, /paid/)
    assert.match(returnWords({ ...received, refundId: ASKED.id }).text, /1 December.*What you paid/)
  })
})
