/** The outcome of a use case: a value, or a refusal that its caller is expected to handle. Bugs throw instead. */
export type Result<TValue, TError> = Ok<TValue> | Err<TError>

export interface Ok<TValue> {
  readonly ok: true
  readonly value: TValue
}

export interface Err<TError> {
  readonly ok: false
  readonly error: TError
}

export function ok(): Ok<void>
export function ok<TValue>(value: TValue): Ok<TValue>
export function ok(value?: unknown): Ok<unknown> {
  return { ok: true, value }
}

export function err<TError>(error: TError): Err<TError> {
  return { ok: false, error }
}
