import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { PULUMI_ROOT } from '../../graph/stack_file.ts'
import { at, listAt } from '../../policies/rule.ts'
import { ALL, one, stack } from '../support/stacks.ts'

const production = () => stack('production')

async function behaviors() {
  const { inputs } = one(await production(), 'Distribution', 'shop')
  return new Map(
    listAt(inputs, 'orderedCacheBehaviors').map((behavior) => [
      String(at(behavior, 'pathPattern')),
      behavior,
    ])
  )
}

test.group('CloudFront', () => {
  test('keeps what the applications say may be kept, and nothing of anybody', async ({
    assert,
  }) => {
    const found = await behaviors()
    const kind = (path: string) => String(at(found.get(path), 'cachePolicyId'))
    for (const path of ['/api/*', '/cart*', '/checkout*', '/orders*', '/edge/reports']) {
      assert.equal(kind(path), 'Managed-CachingDisabled', path)
    }
    for (const path of ['/api/v1/products*', '/api/v1/categories*', '/api/v1/search/*']) {
      assert.equal(kind(path), 'shop-cache-catalogue-id', path)
    }
    for (const path of ['/media/*', '/_app/immutable/*']) {
      assert.equal(kind(path), 'shop-cache-fixed-id', path)
    }
    const { inputs } = one(await production(), 'Distribution', 'shop')
    assert.equal(at(inputs, 'defaultCacheBehavior', 'cachePolicyId'), 'shop-cache-pages-id')
  })

  test('asks the public catalogue before the rest of the API', async ({ assert }) => {
    const paths = [...(await behaviors()).keys()]
    assert.isBelow(paths.indexOf('/api/v1/products*'), paths.indexOf('/api/*'))
  })

  test('keeps no answer that does not say for how long, and makes no cookie part of a key', async ({
    assert,
  }) => {
    for (const { name, inputs } of (await production()).ofType(
      'aws:cloudfront/cachePolicy:CachePolicy'
    )) {
      const key = at(inputs, 'parametersInCacheKeyAndForwardedToOrigin')
      assert.equal(at(key, 'cookiesConfig', 'cookieBehavior'), 'none')
      assert.equal(inputs.minTtl, 0)
      if (!name.endsWith('fixed')) assert.equal(inputs.defaultTtl, 0)
    }
  })

  test('lets a page stay as long as the web server says', async ({ assert }) => {
    const source = readFileSync(join(PULUMI_ROOT, '../web/src/shared/http/shared_pages.ts'), 'utf8')
    const seconds = Number(/s-maxage=(\d+)/.exec(source)?.[1])
    const rescue = Number(/stale-if-error=(\d+)/.exec(source)?.[1])
    const { inputs } = one(await production(), 'CachePolicy', 'shop-cache-pages')
    assert.isAtLeast(Number(inputs.maxTtl), seconds)
    assert.isAtLeast(Number(inputs.maxTtl), rescue)
  })

  test('takes files of the web application from the bucket, and of a release of this minute from a pod', async ({
    assert,
  }) => {
    const { inputs } = one(await production(), 'Distribution', 'shop')
    assert.deepEqual(
      listAt(inputs, 'originGroups', 0, 'members').map((member) => at(member, 'originId')),
      ['files', 'shop']
    )
    assert.includeMembers(
      [...listAt(inputs, 'originGroups', 0, 'failoverCriteria', 'statusCodes')],
      [403, 404, 503]
    )
  })

  test('reaches the bucket by access control of its own, and no other distribution can', async ({
    assert,
  }) => {
    const run = await production()
    const { inputs } = one(run, 'Distribution', 'shop')
    assert.equal(at(inputs, 'origins', 1, 'originAccessControlId'), 'shop-id')
    const policy: unknown = JSON.parse(String(one(run, 'BucketPolicy', 'assets').inputs.policy))
    const reads = listAt(policy, 'Statement').find(
      (statement) => at(statement, 'Sid') === 'OurCloudFrontReads'
    )
    assert.include(
      String(at(reads, 'Condition', 'StringEquals', 'AWS:SourceArn')),
      'Distribution/shop'
    )
  })

  test('proves itself to the load balancer, by a secret that the chart is told', async ({
    assert,
  }) => {
    const run = await production()
    const header = at(one(run, 'Distribution', 'shop').inputs, 'origins', 0, 'customHeaders', 0)
    const told = at(
      run.ofType('kubernetes:helm.sh/v3:Release').find(({ name }) => name === 'shop')?.inputs,
      'values',
      'ingress',
      'requiredHeader'
    )
    assert.deepEqual(told, header)
    assert.isAtLeast(String(at(header, 'value')).length, 32)
  })

  test('runs its functions on pages, and reads bodies where browsers report alone', async ({
    assert,
  }) => {
    const found = await behaviors()
    for (const path of ['/cart*', '/checkout*', '/orders*']) {
      assert.lengthOf(listAt(found.get(path), 'functionAssociations'), 2)
    }
    assert.isEmpty(listAt(found.get('/api/*'), 'functionAssociations'))
    const edge = [...found].filter(
      ([, behavior]) => listAt(behavior, 'lambdaFunctionAssociations').length > 0
    )
    assert.deepEqual(
      edge.map(([path]) => path),
      ['/edge/reports']
    )
  })

  test('has its certificate, firewall and edge function where CloudFront looks for them', async ({
    assert,
  }) => {
    const run = await production()
    assert.equal(one(run, 'Certificate', 'shop').inputs.region, 'us-east-1')
    assert.equal(one(run, 'WebAcl', 'firewall').inputs.region, 'us-east-1')
    assert.equal(one(run, 'WebAcl', 'firewall').inputs.scope, 'CLOUDFRONT')
    assert.equal(one(run, 'Function', 'shop-function-reports').inputs.region, 'us-east-1')
    assert.notProperty(one(run, 'Certificate', 'origin').inputs, 'region')
  })
})

test.group('The firewall at the edge', () => {
  test('limits each address, and what costs most by far lower', async ({ assert }) => {
    const rules = listAt(one(await production(), 'WebAcl', 'firewall').inputs, 'rules')
    const limit = (name: string) =>
      at(
        rules.find((rule) => at(rule, 'name') === name),
        'statement',
        'rateBasedStatement',
        'limit'
      )
    assert.equal(limit('rate-costly'), 100)
    assert.equal(limit('rate-any'), 2_000)
    assert.lengthOf(new Set(rules.map((rule) => at(rule, 'priority'))), rules.length)
  })

  test('writes down no secret of anybody', async ({ assert }) => {
    const { inputs } = one(await production(), 'WebAclLoggingConfiguration', 'firewall')
    const hidden = listAt(inputs, 'redactedFields').map((field) =>
      at(field, 'singleHeader', 'name')
    )
    assert.sameMembers(hidden, ['authorization', 'cookie', 'x-cart-token', 'x-order-token'])
  })
})

test.group('Buckets', () => {
  for (const name of ALL) {
    test(`of ${name} are shut, versioned, encrypted and tidied, each of them`, async ({
      assert,
    }) => {
      const run = await stack(name)
      const buckets = run.ofType('aws:s3/bucket:Bucket').map((bucket) => bucket.name)
      assert.sameMembers(buckets, ['images', 'invoices', 'assets', 'logs'])
      for (const type of [
        'BucketPublicAccessBlock',
        'BucketOwnershipControls',
        'BucketVersioning',
        'BucketServerSideEncryptionConfiguration',
        'BucketLifecycleConfiguration',
        'BucketPolicy',
      ]) {
        for (const bucket of buckets) assert.exists(one(run, type, bucket))
      }
    })
  }

  test('send logs and invoices to Glacier after 90 days', async ({ assert }) => {
    const run = await production()
    for (const bucket of ['logs', 'invoices']) {
      const rules = listAt(one(run, 'BucketLifecycleConfiguration', bucket).inputs, 'rules')
      const moves = rules.flatMap((rule) => listAt(rule, 'transitions'))
      assert.deepEqual(moves, [{ days: 90, storageClass: 'GLACIER_IR' }], bucket)
    }
  })

  test('keep a copy of every invoice that nobody can change for seven years', async ({
    assert,
  }) => {
    const run = await production()
    assert.deepEqual(at(one(run, 'BucketObjectLockConfiguration', 'invoices').inputs, 'rule'), {
      defaultRetention: { mode: 'GOVERNANCE', days: 2_557 },
    })
    const rule = at(one(run, 'BucketReplicationConfig', 'storage-archive').inputs, 'rules', 0)
    assert.equal(at(rule, 'filter', 'prefix'), 'invoices/')
    assert.equal(at(rule, 'deleteMarkerReplication', 'status'), 'Disabled')
  })
})
