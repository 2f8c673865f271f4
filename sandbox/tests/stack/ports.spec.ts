import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from '@japa/runner'
import { freePort, portIsFree } from '../../src/stack/index.ts'
import { requireFreePort } from '../../src/stack/ports.ts'

test('a taken port is named with its holder, its purpose and the way out', async ({
  assert,
  cleanup,
}) => {
  const port = await freePort()
  assert.isTrue(await portIsFree(port))
  const server = createServer().listen(port, '0.0.0.0')
  cleanup(() => void server.close())
  await once(server, 'listening')

  const message = await requireFreePort(port, 'the shop', 'LOAD_BALANCER_PORT').catch(String)

  assert.match(
    String(message),
    new RegExp(
      `Port ${port}, wanted for the shop, is taken by \\S+ \\(pid ${process.pid}\\): ` +
        'end that program, or choose another port with LOAD_BALANCER_PORT\\.'
    )
  )
})
