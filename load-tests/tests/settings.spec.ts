import { test } from '@japa/runner'
import { readSettings, SettingsError, unknownSettings } from '../settings/settings.ts'

const DEFAULTS = { rate: 60, minutes: 5, think: 1 }

test.group('Load is sent', () => {
  test('to this machine, unless told otherwise', ({ assert }) => {
    assert.equal(readSettings({}, DEFAULTS).target, 'http://localhost:8080')
  })

  test('to {$self}')
    .with([
      'http://localhost:3333',
      'http://127.0.0.1:8080/',
      'http://[::1]:8080',
      'http://api.shop.svc.cluster.local:3333',
      'http://api.shop.svc:3333',
    ])
    .run(({ assert }, TARGET) => {
      assert.equal(readSettings({ TARGET }, DEFAULTS).target, TARGET.replace(/\/$/, ''))
    })

  test('not to {$self}, which nobody has said is ours')
    .with([
      'https://shop.example',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example:8080',
      'http://10.0.0.7',
    ])
    .run(({ assert }, TARGET) => {
      assert.throws(() => readSettings({ TARGET }, DEFAULTS), /ALLOW_TARGET=/)
    })

  test('not to {$self}, which is no address')
    .with([
      'localhost',
      'ftp://localhost',
      'http://user:word@localhost',
      'http://localhost/?a=b',
      'https://evil.example/svc.cluster.local',
    ])
    .run(({ assert }, TARGET) => {
      assert.throws(() => readSettings({ TARGET }, DEFAULTS), /TARGET is an address/)
    })

  test('elsewhere when that very host is allowed, and no other', ({ assert }) => {
    const ALLOW_TARGET = 'staging.example'
    const TARGET = 'https://staging.example'
    assert.equal(readSettings({ TARGET, ALLOW_TARGET }, DEFAULTS).target, TARGET)
    assert.throws(() => readSettings({ TARGET: 'https://www.example', ALLOW_TARGET }, DEFAULTS))
  })
})

test.group('A run is told', () => {
  test('numbers, and what is not said is the scenario’s', ({ assert }) => {
    const settings = readSettings({ RATE: '12.5', THINK: '0', SEED: '7' }, DEFAULTS)
    assert.containsSubset(settings, { rate: 12.5, minutes: 5, think: 0, seed: 7 })
  })

  test('{name} {value}: refused by name')
    .with([
      { name: 'RATE', value: '0' },
      { name: 'RATE', value: 'fast' },
      { name: 'MINUTES', value: '-1' },
      { name: 'THINK', value: 'NaN' },
      { name: 'SEED', value: '1e99' },
    ])
    .run(({ assert }, { name, value }) => {
      try {
        readSettings({ [name]: value }, DEFAULTS)
        assert.fail('it was taken')
      } catch (error) {
        assert.instanceOf(error, SettingsError)
        assert.include(String(error), name)
      }
    })

  test('what no scenario knows is named', ({ assert }) => {
    assert.deepEqual(unknownSettings(['TARGET', 'RAET', 'MINUTES', 'USERS']), ['RAET', 'USERS'])
  })
})
