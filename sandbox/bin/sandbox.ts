import { ConfigError, readConfig } from '../src/config.ts'
import { createLog, createSandbox, PortTakenError } from '../src/index.ts'

/** Runs the load balancer, the stand-in for Stripe and the mail catcher until SIGTERM or SIGINT. */
try {
  const { logFormat, ...options } = readConfig(process.env)
  const log = createLog(logFormat)
  const sandbox = await createSandbox({ ...options, log })
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log.info('sandbox', `${signal}: finishing what is in flight`)
    await sandbox.stop()
    log.info('sandbox', 'stopped')
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  log.info('sandbox', 'ready', {
    shop: `http://localhost:${sandbox.loadBalancerPort}`,
    payments: sandbox.url,
    inbox: `${sandbox.url}/mail`,
    smtp: sandbox.smtpUrl,
  })
} catch (error) {
  if (!(error instanceof PortTakenError) && !(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
