import { freePort, requireFreePort } from './ports.ts'
import type { Variables } from './settings.ts'
import { StackError } from './stack_error.ts'

/** Where each part listens: default, the variable that moves it, and its name in a sentence. */
const PORTS = {
  loadBalancer: { port: 8080, variable: 'LOAD_BALANCER_PORT', title: 'the shop' },
  providers: {
    port: 8090,
    variable: 'PROVIDERS_PORT',
    title: "the sandbox's payment and mail pages",
  },
  smtp: { port: 1025, variable: 'SMTP_PORT', title: "the sandbox's mail server" },
  api: { port: 3333, variable: 'API_PORT', title: 'the API' },
  apiOps: { port: 3334, variable: 'API_OPS_PORT', title: "the API's probes and metrics" },
  workerOps: { port: 3344, variable: 'WORKER_OPS_PORT', title: "the worker's probes and metrics" },
  web: { port: 3000, variable: 'WEB_PORT', title: 'the web server' },
  webOps: { port: 3004, variable: 'WEB_OPS_PORT', title: "the web server's probes and metrics" },
  postgres: { port: 54320, variable: 'POSTGRES_PORT', title: 'PostgreSQL' },
  redisCache: { port: 63790, variable: 'REDIS_CACHE_PORT', title: 'Redis (cache)' },
  redisState: { port: 63791, variable: 'REDIS_STATE_PORT', title: 'Redis (state)' },
} as const

type PortName = keyof typeof PORTS
export type Ports = Record<PortName, number>

/** @throws {StackError} when a variable holds no port number */
export function chosenPorts(variables: Variables): Ports {
  return mapPorts((name) => {
    const { port, variable } = PORTS[name]
    const text = variables[variable]
    if (text === undefined) return port
    const chosen = Number(text)
    if (Number.isInteger(chosen) && chosen > 0 && chosen < 65_536) return chosen
    throw new StackError(`${variable} must be a port number between 1 and 65535, not "${text}".`)
  })
}

/** A free port for each part: a second shop beside the first, for tests. */
export async function freePorts(): Promise<Ports> {
  const names = Object.keys(PORTS)
  const found = new Set<number>()
  while (found.size < names.length) found.add(await freePort())
  const ports = [...found]
  return mapPorts((name) => ports[names.indexOf(name)] ?? 0)
}

/** @throws {StackError} naming the first port that is taken, what holds it and how to choose another */
export async function requireFreePorts(ports: Ports, wanted: readonly PortName[]): Promise<void> {
  for (const name of wanted) {
    await requireFreePort(ports[name], PORTS[name].title, PORTS[name].variable)
  }
}

function mapPorts(value: (name: PortName) => number): Ports {
  return {
    loadBalancer: value('loadBalancer'),
    providers: value('providers'),
    smtp: value('smtp'),
    api: value('api'),
    apiOps: value('apiOps'),
    workerOps: value('workerOps'),
    web: value('web'),
    webOps: value('webOps'),
    postgres: value('postgres'),
    redisCache: value('redisCache'),
    redisState: value('redisState'),
  }
}
