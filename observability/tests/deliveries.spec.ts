import { test } from '@japa/runner'
import { readReleases } from '../src/deliveries/read_events.ts'
import { reportOf, type Release } from '../src/deliveries/release.ts'
import { tableOf } from '../src/deliveries/table.ts'

const FROM = new Date('2026-11-01T00:00:00Z')
const TO = new Date('2026-11-11T00:00:00Z')
const minutes = (count: number, after = new Date('2026-11-02T09:00:00Z')) =>
  new Date(after.getTime() + count * 60_000)

function release(tag: string, start: number, given: Partial<Release> = {}): Release {
  return {
    tag,
    committedAt: minutes(start - 5),
    startedAt: minutes(start),
    endedAt: minutes(start + 10),
    outcome: 'out',
    ...given,
  }
}

/** What Argo Rollouts 1.9 says, as `kubectl get events -o json` shows it. */
function event(rollout: string, reason: string, revision: number, at: Date) {
  const messages: Record<string, string> = {
    RolloutUpdated: `Rollout updated to revision ${revision}`,
    RolloutCompleted: `Rollout completed update to revision ${revision} (7d8f9c): Completed all 6 canary steps`,
    RolloutAborted: `Rollout aborted update to revision ${revision}`,
  }
  return {
    kind: 'Event',
    reason,
    message: messages[reason] ?? reason,
    firstTimestamp: at.toISOString(),
    involvedObject: { kind: 'Rollout', name: rollout },
  }
}

function replicaSet(rollout: string, revision: number, tag: string, before = '') {
  return {
    kind: 'ReplicaSet',
    metadata: {
      ownerReferences: [{ kind: 'Rollout', name: rollout }],
      annotations: {
        'rollout.argoproj.io/revision': String(revision),
        'rollout.argoproj.io/revision-history': before,
      },
    },
    spec: {
      template: { spec: { containers: [{ image: `registry:5000/holdfast/${rollout}:${tag}` }] } },
    },
  }
}

test.group('The report of deliveries', () => {
  test('half of the releases are quicker than its lead time', ({ assert }) => {
    const report = reportOf(
      [release('a', 0), release('b', 60, { endedAt: minutes(75) }), release('c', 120)],
      FROM,
      TO
    )
    assert.containsSubset(report, { releases: 3, leadTime: 15 * 60, failures: 0, perDay: 0.3 })
    assert.isNull(report.timeToRestore)
  })

  test('a release that was taken back has failed until then, and did not come out', ({
    assert,
  }) => {
    const bad = release('b', 60, { outcome: 'taken_back', endedAt: minutes(63) })
    const report = reportOf([release('a', 0), bad], FROM, TO)
    assert.containsSubset(report, { releases: 2, failures: 0.5, timeToRestore: 180, perDay: 0.1 })
  })

  test('a release that had come out fails when the one before comes again', ({ assert }) => {
    const report = reportOf([release('a', 0), release('b', 60), release('a', 90)], FROM, TO)
    assert.containsSubset(report, { releases: 2, failures: 0.5, timeToRestore: 40 * 60 })
  })

  test('what is on its way, or of another time, counts for nothing', ({ assert }) => {
    const report = reportOf(
      [
        release('a', 0, { outcome: 'on_its_way', endedAt: null }),
        release('b', 0, { startedAt: new Date('2026-10-01T00:00:00Z') }),
      ],
      FROM,
      TO
    )
    assert.containsSubset(report, { releases: 0, leadTime: null, failures: null, perDay: 0 })
    assert.include(tableOf(report), 'nothing to say')
  })

  test('it is read from what the cluster tells of its rollouts', ({ assert }) => {
    const told = [
      replicaSet('holdfast-api', 4, 'abc1234'),
      replicaSet('holdfast-web', 7, 'abc1234'),
      replicaSet('holdfast-api', 5, 'def5678'),
      event('holdfast-api', 'RolloutUpdated', 4, minutes(0)),
      event('holdfast-web', 'RolloutUpdated', 7, minutes(0.1)),
      event('holdfast-api', 'RolloutCompleted', 4, minutes(9)),
      event('holdfast-web', 'RolloutCompleted', 7, minutes(11)),
      event('holdfast-api', 'RolloutUpdated', 5, minutes(30)),
      event('holdfast-api', 'RolloutAborted', 5, minutes(32)),
      { kind: 'Event', reason: 'Pulled', involvedObject: { kind: 'Pod', name: 'x' } },
      null,
    ]
    // Kept twice: lists of two deliveries overlap.
    const releases = readReleases([...told, ...told], (tag) =>
      tag === 'abc1234' ? minutes(-4) : null
    )
    assert.deepEqual(releases, [
      {
        tag: 'abc1234',
        committedAt: minutes(-4),
        startedAt: minutes(0),
        endedAt: minutes(11),
        outcome: 'out',
      },
      {
        tag: 'def5678',
        committedAt: null,
        startedAt: minutes(30),
        endedAt: minutes(32),
        outcome: 'taken_back',
      },
    ])
  })

  test('going back to the release before is seen as such', ({ assert }) => {
    const releases = readReleases([
      replicaSet('holdfast-api', 2, 'bad'),
      // It was revision 1, and is numbered anew.
      replicaSet('holdfast-api', 3, 'good', '1'),
      event('holdfast-api', 'RolloutUpdated', 1, minutes(0)),
      event('holdfast-api', 'RolloutCompleted', 1, minutes(10)),
      event('holdfast-api', 'RolloutUpdated', 2, minutes(20)),
      event('holdfast-api', 'RolloutCompleted', 2, minutes(30)),
      event('holdfast-api', 'RolloutUpdated', 3, minutes(40)),
      event('holdfast-api', 'RolloutCompleted', 3, minutes(42)),
    ])
    const report = reportOf(releases, FROM, TO)
    assert.containsSubset(report, { releases: 2, failures: 0.5, timeToRestore: 22 * 60 })
  })

  test('it says of each figure whether it is good', ({ assert }) => {
    const lines = tableOf(reportOf([release('a', 0)], FROM, minutes(60))).split('\n')
    assert.match(lines[2] ?? '', /^Lead time .* 15 min +under 20 min +good$/)
    assert.match(lines[4] ?? '', /^Change failure rate +0\.0 % +at most 0\.5 % +good$/)
    assert.match(lines[5] ?? '', /^Time to restore +nothing to say +under 10 min$/)
  })
})
