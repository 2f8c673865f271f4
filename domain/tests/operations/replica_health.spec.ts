import { test } from '@japa/runner'
import { ReplicaHealth } from '../../src/operations/replica/replica_health.ts'

const TICK = 250

/** A watcher's looks, a quarter of a second apart: what the writer has, and what the replica has. */
class Looks {
  readonly health = new ReplicaHealth()
  now = 1000

  look(writer: number | null, replica: number | null): this {
    this.now += TICK
    if (writer !== null) this.health.beaten(writer, this.now)
    if (replica === null) this.health.gone()
    else this.health.seen(replica, this.now)
    return this
  }

  get isFit(): boolean {
    return this.health.isFit(this.now)
  }

  static fit(): Looks {
    const looks = new Looks()
    for (let beat = 1; beat <= 5; beat++) looks.look(beat, beat)
    return looks
  }
}

test.group('A replica', () => {
  test('is read from once it has kept up for a second', ({ assert }) => {
    const looks = new Looks()
    for (const beat of [1, 2, 3]) {
      looks.look(beat, beat)
      assert.isFalse(looks.isFit)
    }
    assert.isTrue(looks.look(4, 4).isFit)
  })

  test('that is a beat behind keeps up', ({ assert }) => {
    const looks = Looks.fit()
    for (let beat = 6; beat < 20; beat++) assert.isTrue(looks.look(beat, beat - 1).isFit)
    assert.equal(looks.health.lag, TICK * 0)
  })

  test('of a writer that is idle, or away, is not behind', ({ assert }) => {
    const looks = Looks.fit()
    for (let look = 0; look < 20; look++) assert.isTrue(looks.look(5, 5).isFit)
    for (let look = 0; look < 20; look++) assert.isTrue(looks.look(null, 5).isFit)
    assert.equal(looks.health.lag, 0)
  })

  test('that stands still is given up when it is a second behind', ({ assert }) => {
    const looks = Looks.fit()
    for (let beat = 6; beat <= 10; beat++) assert.isTrue(looks.look(beat, 5).isFit, `${beat}`)
    assert.isFalse(looks.look(11, 5).isFit)
    assert.equal(looks.health.lag, 5 * TICK)
  })

  test('that does not answer is given up at once', ({ assert }) => {
    const looks = Looks.fit()
    assert.isFalse(looks.look(6, null).isFit)
    assert.equal(looks.health.lag, Number.POSITIVE_INFINITY)
  })

  test('that was given up has to keep up for a second again', ({ assert }) => {
    const looks = Looks.fit().look(6, null)
    assert.isFalse(looks.look(7, 7).look(8, 8).look(9, 9).isFit)
    assert.isFalse(looks.look(10, null).isFit)
    assert.isTrue(looks.look(11, 11).look(12, 12).look(13, 13).look(14, 14).isFit)
  })

  test('is not trusted while nobody looks', ({ assert }) => {
    const looks = Looks.fit()
    assert.isTrue(looks.health.isFit(looks.now + 1_500))
    assert.isFalse(looks.health.isFit(looks.now + 1_501))
  })
})
