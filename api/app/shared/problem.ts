import { PROBLEMS, type ProblemCode } from '#app/shared/problems'

/** A value that was refused: where it stands in the body (RFC 6901) or which query parameter it is, and why. */
export interface InvalidValue {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

interface ProblemOptions {
  /** What happened, what was left unchanged, what to do next. */
  detail?: string
  /** Further members of the answer, such as the `lines` that lack stock. */
  members?: Record<string, unknown>
  /** Seconds after which it is worth trying again. */
  retryAfter?: number
  headers?: Record<string, string>
  cause?: unknown
}

/** An answer that refuses, as RFC 9457 has it. Thrown by controllers, written by the problem handler. */
export class Problem extends Error {
  readonly status: number
  readonly members: Record<string, unknown>
  readonly headers: Record<string, string>

  constructor(
    readonly code: ProblemCode,
    options: ProblemOptions = {}
  ) {
    super(options.detail ?? PROBLEMS[code].title, { cause: options.cause })
    this.status = PROBLEMS[code].status
    this.members = options.members ?? {}
    this.headers = { ...options.headers }
    if (options.retryAfter !== undefined) this.headers['retry-after'] = String(options.retryAfter)
  }

  toJSON(): Record<string, unknown> {
    const { title } = PROBLEMS[this.code]
    return {
      type: 'about:blank',
      title,
      status: this.status,
      code: this.code,
      detail: this.message,
      ...this.members,
    }
  }
}

/** 422 with the values that were refused. Nothing was changed. */
export function invalid(...errors: InvalidValue[]): Problem {
  return new Problem('validation_failed', { members: { errors } })
}
