import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { scratchFolder } from '../../src/stack/index.ts'
import { redisProgram } from '../../src/stack/redis_program.ts'

test.group('A machine without a Redis server', (group) => {
  let folder = scratchFolder('redis-program-spec')
  group.each.setup(() => {
    folder = scratchFolder('redis-program-spec')
    return () => folder.remove()
  })

  const program = (name: string, script: string) => {
    writeFileSync(join(folder.path, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder.path, name), 0o755)
  }
  const installs = `case "$*" in *install*) cp "$0" ${'"$(dirname "$0")/redis-server"'};; esac`

  test('gets the package of the system, and is told so', async ({ assert }) => {
    program('apt-get', installs)
    program('sudo', 'shift; exec "$@"')
    const said: string[] = []
    const found = await redisProgram((line) => said.push(line), [folder.path])
    assert.equal(found, join(folder.path, 'redis-server'))
    assert.match(said.join(), /installing it .*install -y -qq --no-install-recommends redis-server/)
  }).skip(process.platform === 'darwin', 'apt is not for macOS')

  test('is told the one command where nothing may be installed unasked', async ({ assert }) => {
    const message = await redisProgram(undefined, [folder.path]).catch(String)
    assert.match(
      message,
      /There is no Redis server on this machine: install it with ".* install redis/
    )
  })

  test('is told the one command where the installation fails', async ({ assert }) => {
    program('apt-get', 'exit 100')
    program('sudo', 'shift; exec "$@"')
    const message = await redisProgram(undefined, [folder.path]).catch(String)
    assert.match(message, /Installing a Redis server failed \(.*update -qq\): install it with/)
  }).skip(process.platform === 'darwin', 'apt is not for macOS')
})
