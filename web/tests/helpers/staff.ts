import { PROVIDERS, SHOP } from './shop.ts'

/** What the sandbox's issuer calls the programs of staff; each is good for its own role. */
type Role = 'warehouse' | 'support'

const tokens = new Map<Role, Promise<string>>()

/** Does something as a member of staff would: over the API, with a token of the shop's issuer. */
export async function asStaff(role: Role, path: string, body: unknown = {}): Promise<void> {
  const token = tokens.get(role) ?? signIn(role)
  tokens.set(role, token)
  const response = await fetch(`${SHOP}/api/v1/admin${path}`, {
    method: 'POST',
    headers: {
      'authorization': `Bearer ${await token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  })
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  }
}

async function signIn(role: Role): Promise<string> {
  const basic = Buffer.from(`staff-${role}:sandbox`).toString('base64')
  const response = await fetch(`${PROVIDERS}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token: token }: { access_token?: string } = await response.json()
  if (token === undefined) throw new Error(`The issuer gave no token: ${response.status}`)
  return token
}
