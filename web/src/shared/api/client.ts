import { ApiProblem, ApiUnreachable, type Problem } from './errors.ts'

export interface ApiClientOptions {
  /** The API's root, without `/api/v1` and without a trailing slash. */
  url: string
  timeoutMs: number
  /** Sent with every call: who asks, from where, under which trace. */
  headers: Record<string, string>
  /** Told about every call that ended, for metrics. */
  onCall?: (call: { operation: string; outcome: string; seconds: number }) => void
}

export interface ApiRequest {
  /** The name of the call in metrics: never a raw path. */
  operation: string
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  headers?: Record<string, string>
  timeoutMs?: number
}

export interface ApiAnswer {
  status: number
  headers: Headers
  body: unknown
}

/**
 * Calls the API and tells its refusals from its absence.
 *
 * @throws {ApiProblem} it answered with a status of 400 or above
 * @throws {ApiUnreachable} no answer within the time-out, or none that is JSON
 */
export class ApiClient {
  private readonly options: ApiClientOptions

  constructor(options: ApiClientOptions) {
    this.options = options
  }

  async send(request: ApiRequest): Promise<ApiAnswer> {
    const started = performance.now()
    let outcome = 'unreachable'
    try {
      const answer = await this.exchange(request)
      outcome = String(answer.status)
      if (answer.status >= 400) throw refusal(answer)
      return answer
    } finally {
      const seconds = (performance.now() - started) / 1000
      this.options.onCall?.({ operation: request.operation, outcome, seconds })
    }
  }

  private async exchange(request: ApiRequest): Promise<ApiAnswer> {
    const headers: Record<string, string> = {
      accept: 'application/json',
      ...this.options.headers,
      ...request.headers,
    }
    const body = bodyOf(request)
    if (body !== undefined) headers['content-type'] = 'application/json'
    try {
      const response = await fetch(`${this.options.url}/api/v1${request.path}`, {
        method: request.method ?? 'GET',
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(request.timeoutMs ?? this.options.timeoutMs),
      })
      const text = await response.text()
      return { status: response.status, headers: response.headers, body: parse(text) }
    } catch (error) {
      throw new ApiUnreachable(`${request.operation}: no usable answer from the API`, {
        cause: error,
      })
    }
  }
}

/** A POST always says something: an empty one would arrive as a body that is not JSON. */
function bodyOf({ method, body }: ApiRequest): string | undefined {
  if (body !== undefined) return JSON.stringify(body)
  return method === 'POST' ? '{}' : undefined
}

function parse(text: string): unknown {
  return text === '' ? null : JSON.parse(text)
}

function refusal(answer: ApiAnswer): ApiProblem {
  const problem: Problem =
    typeof answer.body === 'object' && answer.body !== null ? answer.body : {}
  const retryAfter = Number(answer.headers.get('retry-after'))
  return new ApiProblem(
    answer.status,
    problem,
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null
  )
}
