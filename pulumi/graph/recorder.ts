import * as pulumi from '@pulumi/pulumi'
import { MockMonitor } from '@pulumi/pulumi/runtime/mocks.js'
import type { ProjectName } from '../settings/stack.ts'
import type { Declared, Properties, ProjectRun } from './declared.ts'
import { madeUpAnswer, madeUpOutputs } from './made_up_outputs.ts'

/** Pulumi's mark on a secret value on its way to the engine. */
const SIGNATURE = '4dabf18193072939515e22adb298388d'

/** What the monitor is asked, and Pulumi's own mocks leave out: parent, protection, dependencies, provider. */
interface Asked {
  readonly parent: string
  readonly protect: boolean
  readonly dependencies: readonly string[]
  readonly provider: string
}

let listener: Recorder | undefined

/**
 * Stands where Pulumi's engine would, and writes down what a program declares. One at a time in a process, as Pulumi's
 * own mocks are.
 */
export class Recorder {
  private readonly resources = new Map<string, Declared>()
  private readonly inputsBySlot = new Map<string, Properties>()
  private readonly project: ProjectName
  private readonly region: string
  private readonly siblings: ReadonlyMap<string, ProjectRun>

  constructor(project: ProjectName, region: string, siblings: ReadonlyMap<string, ProjectRun>) {
    this.project = project
    this.region = region
    this.siblings = siblings
  }

  async listen(stack: string): Promise<void> {
    hearBy(this)
    await pulumi.runtime.setMocks(
      {
        call: ({ token, inputs }) => madeUpAnswer(token, inputs),
        newResource: (args) => this.make(args),
      },
      `holdfast-${this.project}`,
      stack,
      false,
      'example'
    )
  }

  get declared(): Declared[] {
    return [...this.resources.values()]
  }

  asked(urn: string, type: string, name: string, custom: boolean, asked: Asked): void {
    const inputs = this.inputsBySlot.get(`${type} ${name}`) ?? {}
    if (this.resources.has(urn)) throw new Error(`Two resources are called ${urn}.`)
    this.resources.set(urn, {
      project: this.project,
      urn,
      type,
      name,
      custom,
      inputs,
      parent: asked.parent || undefined,
      protect: asked.protect,
      dependencies: asked.dependencies,
      provider: asked.provider || undefined,
      outputsRegistered: false,
    })
  }

  finished(urn: string): void {
    const resource = this.resources.get(urn)
    if (resource !== undefined) resource.outputsRegistered = true
  }

  private make({ type, name, inputs }: pulumi.runtime.MockResourceArgs) {
    if (type === 'pulumi:pulumi:StackReference') return this.refer(name)
    const plain = unwrap(inputs)
    const properties = isProperties(plain) ? plain : {}
    this.inputsBySlot.set(`${type} ${name}`, properties)
    return madeUpOutputs(type, name, properties, this.region)
  }

  private refer(fullName: string) {
    const project = fullName.split('/')[1]?.replace('holdfast-', '')
    const run = this.siblings.get(project ?? '')
    if (run === undefined) throw new Error(`${fullName} comes up later than ${this.project}.`)
    return { id: fullName, state: { name: fullName, outputs: run.outputs, secretOutputNames: [] } }
  }
}

function hearBy(recorder: Recorder): void {
  listener = recorder
}

const register = MockMonitor.prototype.registerResource
MockMonitor.prototype.registerResource = function (request, callback) {
  return register.call(this, request, (error: unknown, response: { getUrn(): string }) => {
    if (response !== undefined && listener !== undefined) {
      listener.asked(response.getUrn(), request.getType(), request.getName(), request.getCustom(), {
        parent: request.getParent(),
        protect: request.getProtect(),
        dependencies: request.getDependenciesList(),
        provider: request.getProvider(),
      })
    }
    callback(error, response)
  })
}

const registerOutputs = MockMonitor.prototype.registerResourceOutputs
MockMonitor.prototype.registerResourceOutputs = function (request, callback) {
  listener?.finished(request.getUrn())
  return registerOutputs.call(this, request, callback)
}

export function isProperties(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Takes secrets out of their wrapping: the plan shows where they go, and the values are made up. */
export function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap)
  if (!isProperties(value)) return value
  if (SIGNATURE in value && 'value' in value) return unwrap(value.value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrap(inner)]))
}
