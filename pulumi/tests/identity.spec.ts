import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { STAFF_GROUPS } from '../components/identity/staff_groups.ts'
import { runStack } from '../graph/run_stack.ts'
import { PULUMI_ROOT } from '../graph/stack_file.ts'
import { PROJECTS } from '../settings/stack.ts'
import { at } from '../policies/rule.ts'
import { one, stack } from './support/stacks.ts'

const production = () => stack('production')

test.group('Identity', () => {
  test('hands out codes to the web with a secret, and to native applications without', async ({
    assert,
  }) => {
    const run = await production()
    const web = one(run, 'UserPoolClient', 'app-web').inputs
    assert.equal(web.generateSecret, true)
    assert.deepEqual(web.callbackUrls, ['https://shop.example.com/api/v1/auth/callback'])
    const native = one(run, 'UserPoolClient', 'app-native').inputs
    assert.equal(native.generateSecret, false)
    for (const client of [web, native]) {
      assert.deepEqual(client.allowedOauthFlows, ['code'])
      assert.deepEqual(client.explicitAuthFlows, ['ALLOW_REFRESH_TOKEN_AUTH'])
    }
  })

  test('knows staff by the roles that the shop knows', async ({ assert }) => {
    const groups = (await production()).ofType('aws:cognito/userGroup:UserGroup')
    assert.sameMembers(
      groups.map(({ inputs }) => inputs.name),
      Object.keys(STAFF_GROUPS)
    )
  })

  test('and the shop knows the same', async ({ assert }) => {
    const path = join(PULUMI_ROOT, '../domain/src/staff/domain/permissions.ts')
    const { STAFF_ROLES }: { STAFF_ROLES: string[] } = await import(path)
    assert.sameMembers(Object.keys(STAFF_GROUPS), STAFF_ROLES)
  }).skip(
    !existsSync(join(PULUMI_ROOT, '../domain/src/staff/domain/permissions.ts')),
    'the shop has no staff yet'
  )

  test('sends its mail as the shop does, signed', async ({ assert }) => {
    const run = await production()
    const mail = at(one(run, 'UserPool', 'shop').inputs, 'emailConfiguration')
    assert.equal(at(mail, 'emailSendingAccount'), 'DEVELOPER')
    assert.equal(at(mail, 'fromEmailAddress'), 'account@shop.example.com')
    const records = run.ofType('aws:route53/record:Record').map(({ name }) => name)
    assert.includeMembers(records, ['mail-signature-1', 'mail-senders', 'mail-refusal'])
  })

  test('has pages under the shop’s own name, whose certificate is where Cognito looks', async ({
    assert,
  }) => {
    const run = await production()
    assert.equal(one(run, 'UserPoolDomain', 'account').inputs.domain, 'account.shop.example.com')
    assert.equal(one(run, 'Certificate', 'account').inputs.region, 'us-east-1')
  })

  test('lets people come with another account where the settings say so', async ({ assert }) => {
    const until = PROJECTS.slice(0, PROJECTS.indexOf('identity') + 1)
    const run = await runStack(
      'staging',
      { 'holdfast-identity:social': '["Google=123.apps.googleusercontent.com"]' },
      until
    )
    const google = one(run, 'IdentityProvider', 'social-google').inputs
    assert.equal(at(google, 'providerDetails', 'client_id'), '123.apps.googleusercontent.com')
    assert.deepEqual(one(run, 'UserPoolClient', 'app-web').inputs.supportedIdentityProviders, [
      'COGNITO',
      'Google',
    ])
  })
})
