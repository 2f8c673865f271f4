import { test } from '@japa/runner'
import { collectorValues } from '../components/cluster/addons/collector.ts'

test.group('The collector', () => {
  const { config, replicaCount } = collectorValues('eu-west-1', 'figures')
  const { pipelines } = config.service

  test('decides about whole traces, though their spans come in at any of its pods', ({
    assert,
  }) => {
    assert.isAbove(replicaCount, 1)
    assert.deepEqual(pipelines.traces.exporters, ['loadbalancing'])
    assert.notInclude(pipelines.traces.processors, 'tail_sampling')
    assert.equal(config.exporters.loadbalancing.routing_key, 'traceID')
    assert.include(pipelines['traces/whole'].processors, 'tail_sampling')
    assert.deepEqual(pipelines['traces/whole'].exporters, ['awsxray'])
    const [port] = config.exporters.loadbalancing.resolver.k8s.ports
    assert.include(config.receivers['otlp/whole'].protocols.grpc.endpoint, `:${port}`)
  })

  test('keeps every trace that failed, every one that was slow, and some of the rest', ({
    assert,
  }) => {
    const { policies } = config.processors.tail_sampling
    assert.deepEqual(policies.map(({ type }) => type).toSorted(), [
      'latency',
      'probabilistic',
      'status_code',
    ])
    const slow = policies.find(({ type }) => type === 'latency')
    assert.equal(slow?.latency?.threshold_ms, 500)
  })

  test('names nothing in a pipeline that it has not', ({ assert }) => {
    for (const pipeline of Object.values(pipelines)) {
      if (pipeline === null) continue
      assert.includeMembers(Object.keys(config.receivers), pipeline.receivers)
      assert.includeMembers(Object.keys(config.processors), pipeline.processors)
      assert.includeMembers(Object.keys(config.exporters), pipeline.exporters)
    }
  })
})
