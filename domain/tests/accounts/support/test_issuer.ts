import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

interface Key {
  readonly kid: string
  readonly alg: string
  readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey']
  readonly jwk: JWK
}

/** An issuer that can be told to misbehave: it signs whatever a test asks for, turns keys over, and stops answering. */
export class TestIssuer {
  /** What it was asked, in order. */
  readonly asked: string[] = []
  isReachable = true
  /** What its discovery document says beside what it should. */
  discovery: Record<string, unknown> = {}
  #keys: Key[] = []

  private constructor(
    private readonly server: Server,
    readonly url: string
  ) {
    server.on('request', (request, response) => {
      this.asked.push(request.url ?? '')
      if (!this.isReachable) return void response.writeHead(503).end()
      const body = request.url?.endsWith('/jwks')
        ? { keys: this.#keys.map(({ jwk }) => jwk) }
        : { issuer: url, jwks_uri: `${url}/jwks`, ...this.discovery }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  }

  static async start(): Promise<TestIssuer> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const issuer = new TestIssuer(server, `http://127.0.0.1:${port}/pool`)
    await issuer.turnKeysOver()
    return issuer
  }

  /** Signs with a new key from now on; those of before are withdrawn. */
  async turnKeysOver(alg = 'ES256'): Promise<void> {
    this.#keys = [await newKey(alg)]
  }

  /** The key that verifies what it signs now. */
  get publicKey(): JWK {
    return this.#key.jwk
  }

  /** A token with these claims over those of a good one. A claim that is undefined is left out. */
  async sign(claims: JWTPayload = {}, header: Record<string, unknown> = {}): Promise<string> {
    return signWith(this.#key, { iss: this.url, ...claims }, header)
  }

  get #key(): Key {
    const [key] = this.#keys
    if (!key) throw new Error('The issuer has no key')
    return key
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }
}

/** A token of the same form with the same key id, signed by somebody else. */
export async function forge(token: string): Promise<string> {
  const [header, claims] = token.split('.').map((part) => Buffer.from(part, 'base64url'))
  const { kid, alg } = JSON.parse(String(header))
  return signWith({ ...(await newKey(alg)), kid }, JSON.parse(String(claims)), {})
}

async function newKey(alg: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const kid = crypto.randomUUID()
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } }
}

function signWith(key: Key, claims: JWTPayload, header: Record<string, unknown>): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const good = { sub: 'ada', aud: 'urn:shop', iat: now, exp: now + 3600, roles: ['finance'] }
  return new SignJWT({ ...good, ...claims })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
    .sign(key.privateKey)
}
