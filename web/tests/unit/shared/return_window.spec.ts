import { test } from '@japa/runner'
import { returnWindow } from '#shared/text/return_window.ts'

test.group('How long things can be sent back, on our pages', () => {
  test('is what the shop has set, from the day on which a parcel leaves', ({ assert }) => {
    assert.deepEqual(returnWindow(30), {
      title: '30 days to change your mind',
      sentence: '30 days from the day on which the parcel left us',
    })
  })

  test('is longer where the law gives shoppers more than that, and says where', ({ assert }) => {
    assert.equal(
      returnWindow(10).sentence,
      '10 days from the day on which the parcel left us (21 days in the United Kingdom, the EU, ' +
        'Iceland, Liechtenstein and Norway)'
    )
    assert.notInclude(returnWindow(21).sentence, '(')
  })
})
