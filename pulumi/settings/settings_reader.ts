import * as pulumi from '@pulumi/pulumi'
import { SettingsError } from './settings_error.ts'

interface Choice {
  /** What stands when the key is not set; without it the key has to be set. */
  readonly fallback?: string
}

interface Range {
  readonly min: number
  readonly max: number
  readonly unit: string
}

interface Shape {
  readonly pattern: RegExp
  /** The allowed values, in words. */
  readonly allowed: string
}

/**
 * Reads one project's settings from the stack's configuration, strictly: whatever is missing, unreadable or contradicts
 * something else is collected and told all at once by `close`, with the key's full name and the allowed values.
 * Placeholders returned meanwhile never leave: `close` throws first.
 */
export class SettingsReader {
  readonly project = pulumi.getProject()
  readonly stack = pulumi.getStack()
  private readonly problems: string[] = []

  text(key: string, shape: Shape): string {
    const value = this.read(key)
    if (value === undefined) {
      this.missing(key, shape.allowed)
      return ''
    }
    if (!shape.pattern.test(value)) this.wrong(key, value, shape.allowed)
    return value
  }

  /** The same for a key that may be left out. */
  optionalText(key: string, shape: Shape): string | undefined {
    return this.read(key) === undefined ? undefined : this.text(key, shape)
  }

  oneOf<const Value extends string>(
    key: string,
    values: readonly [Value, ...Value[]],
    choice: Choice = {}
  ): Value {
    const text = this.read(key) ?? choice.fallback
    const found = values.find((value) => value === text)
    const allowed = `one of: ${values.join(', ')}`
    if (text === undefined) this.missing(key, allowed)
    else if (found === undefined) this.wrong(key, text, allowed)
    return found ?? values[0]
  }

  flag(key: string): boolean {
    return this.oneOf(key, ['true', 'false']) === 'true'
  }

  integer(key: string, { min, max, unit }: Range): number {
    const allowed = `a whole number of ${unit} from ${min} to ${max}`
    const text = this.read(key)
    if (text === undefined) {
      this.missing(key, allowed)
      return min
    }
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < min || value > max) this.wrong(key, text, allowed)
    return value
  }

  /** A list in YAML; each entry has the shape. */
  list(key: string, shape: Shape, least = 0): string[] {
    const text = this.read(key)
    if (text === undefined) {
      if (least > 0) this.missing(key, `a list of ${shape.allowed}`)
      return []
    }
    const entries = parseList(text)
    if (entries === undefined || entries.length < least) {
      this.wrong(key, text, `a list of ${least > 0 ? `${least} or more of ` : ''}${shape.allowed}`)
      return []
    }
    for (const entry of entries) {
      if (!shape.pattern.test(entry)) this.wrong(key, entry, shape.allowed)
    }
    return entries
  }

  /** Records a contradiction: two settings that are fine by themselves. */
  refuseIf(contradiction: boolean, key: string, reason: string): void {
    if (contradiction) this.problems.push(`${this.fullName(key)} ${reason}`)
  }

  /** @throws SettingsError naming everything that was found wrong. */
  close(): void {
    if (this.problems.length > 0) throw new SettingsError(this.project, this.stack, this.problems)
  }

  private read(key: string): string | undefined {
    const [namespace, name] = this.fullName(key).split(':')
    if (namespace === undefined || name === undefined) return undefined
    const value = new pulumi.Config(namespace).get(name)
    return value === '' ? undefined : value
  }

  private fullName(key: string): string {
    return key.includes(':') ? key : `${this.project}:${key}`
  }

  private missing(key: string, allowed: string): void {
    this.problems.push(`${this.fullName(key)} is not set; it must be ${allowed}`)
  }

  private wrong(key: string, value: string, allowed: string): void {
    this.problems.push(`${this.fullName(key)} is "${value}"; it must be ${allowed}`)
  }
}

function parseList(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isList = Array.isArray(value) && value.every((entry) => typeof entry === 'string')
    return isList ? value : undefined
  } catch {
    return undefined
  }
}
