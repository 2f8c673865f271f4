import { createSandbox, type IdentitySandbox, type StaffRole } from '@holdfast/sandbox'
import { newId } from '@holdfast/domain/shared'
import type { Answer } from '#tests/support/api_shopper'
import { ApiShopper } from '#tests/support/api_shopper'

let opened: Promise<IdentitySandbox> | null = null
const tokens = new Map<StaffRole, Promise<string>>()

/** The issuer that this suite's API trusts, started where `OIDC_ISSUER` says when first asked for. */
export function issuer(): Promise<IdentitySandbox> {
  opened ??= open()
  return opened
}

async function open(): Promise<IdentitySandbox> {
  const { origin, hostname, port } = new URL(process.env.OIDC_ISSUER ?? '')
  const sandbox = await createSandbox({
    host: hostname,
    providersPort: Number(port),
    providersUrl: origin,
  })
  return sandbox.identity
}

/** A bearer token for a role. */
export async function staffToken(role: StaffRole): Promise<string> {
  const identity = await issuer()
  const known = tokens.get(role) ?? identity.tokenFor(role)
  tokens.set(role, known)
  return known
}

/** A member of staff with one role, at an address of their own. */
export class ApiStaff {
  private constructor(
    private readonly client: ApiShopper,
    readonly token: string
  ) {}

  static async as(role: StaffRole): Promise<ApiStaff> {
    return new ApiStaff(new ApiShopper(), await staffToken(role))
  }

  get(path: string): Promise<Answer> {
    return this.client.get(`/admin${path}`, this.#headers())
  }

  /** @param key drawn anew unless it is given */
  post(path: string, body?: unknown, key: string = newId()): Promise<Answer> {
    return this.client.post(`/admin${path}`, body, this.#headers({ 'idempotency-key': key }))
  }

  patch(path: string, body?: unknown, key: string = newId()): Promise<Answer> {
    return this.client.patch(`/admin${path}`, body, this.#headers({ 'idempotency-key': key }))
  }

  #headers(more: Record<string, string> = {}): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, ...more }
  }
}
