import type { TestContext } from '@japa/runner/core'
import Stripe from 'stripe'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/index.ts'

type Cleanup = TestContext['cleanup']

/** A sandbox of the test's own, on free ports, gone when the test ends. */
export async function startSandbox(
  cleanup: Cleanup,
  options: SandboxOptions = {}
): Promise<Sandbox> {
  const sandbox = await createSandbox(options)
  cleanup(() => sandbox.stop())
  return sandbox
}

/** Stripe's SDK, pointed at the sandbox as Holdfast points it. */
export function clientOf(sandbox: Sandbox, config: { apiKey?: string; timeout?: number } = {}) {
  const { hostname, port } = new URL(sandbox.url)
  return new Stripe(config.apiKey ?? 'sk_test_sandbox', {
    apiVersion: '2026-10-28.endive',
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: config.timeout ?? 8000,
  })
}
