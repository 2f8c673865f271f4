import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Somebody who can sign in. */
export interface Person {
  /** The issuer's id of them. */
  id: string
  email: string
  /** Whether they have shown that the address is theirs. */
  emailVerified: boolean
  name: string
  /** `salt:hash`; null for those who sign in with another service. */
  password: string | null
}

/** Their password is `sandbox`: whoever can reach a sandbox may be any of them. */
const DEMO_PEOPLE = [
  { email: 'ada@example.com', name: 'Ada Lovelace', emailVerified: true },
  { email: 'grace@example.com', name: 'Grace Hopper', emailVerified: true },
  { email: 'new@example.com', name: 'Nell Newcomer', emailVerified: false },
] as const

export const DEMO_PASSWORD = 'sandbox'

/** Who the made-up social service says one is. */
const SOCIAL = { email: 'sam@social.example', name: 'Sam Social', emailVerified: true } as const

/** The issuer's users: some that are there from the start, and whoever signs up, kept in a file over a restart. */
export class People {
  readonly #file: string | null
  readonly #byEmail = new Map<string, Person>()

  constructor(file: string | null) {
    this.#file = file
    for (const one of DEMO_PEOPLE) this.#keep({ ...one, id: idOf(one.email), password: null })
    if (!file || !existsSync(file)) return
    const kept: Person[] = JSON.parse(readFileSync(file, 'utf8'))
    for (const person of kept) this.#keep(person)
  }

  find(id: string): Person | null {
    return [...this.#byEmail.values()].find((person) => person.id === id) ?? null
  }

  /** Whoever has this address and password, or null. */
  check(email: string, password: string): Person | null {
    const person = this.#byEmail.get(email.toLowerCase())
    if (!person) return null
    const isDemo = person.password === null && isDemoAddress(person.email)
    if (isDemo) return password === DEMO_PASSWORD ? person : null
    return person.password !== null && matches(password, person.password) ? person : null
  }

  /** A new user, whose address counts as confirmed; null when somebody has it already. */
  signUp(email: string, name: string, password: string): Person | null {
    if (this.#byEmail.has(email.toLowerCase())) return null
    const person = {
      id: idOf(email.toLowerCase()),
      email,
      emailVerified: true,
      name,
      password: hashed(password),
    }
    this.#keep(person)
    this.#save()
    return person
  }

  /** Whoever the social service sends. */
  social(): Person {
    const person = { ...SOCIAL, id: `social-${idOf(SOCIAL.email)}`, password: null }
    this.#keep(person)
    return person
  }

  #keep(person: Person) {
    this.#byEmail.set(person.email.toLowerCase(), person)
  }

  #save() {
    if (!this.#file) return
    const signedUp = [...this.#byEmail.values()].filter(({ password }) => password !== null)
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(`${this.#file}.new`, JSON.stringify(signedUp), { mode: 0o600 })
    renameSync(`${this.#file}.new`, this.#file)
  }
}

function isDemoAddress(email: string): boolean {
  return DEMO_PEOPLE.some((one) => one.email === email)
}

/** The same person has the same id after a restart, and in the next sandbox. */
function idOf(email: string): string {
  return createHash('sha256').update(email).digest('hex').slice(0, 24)
}

function hashed(password: string, salt = randomBytes(16).toString('hex')): string {
  return `${salt}:${scryptSync(password, salt, 32).toString('hex')}`
}

function matches(password: string, kept: string): boolean {
  const [salt] = kept.split(':')
  return timingSafeEqual(Buffer.from(hashed(password, salt)), Buffer.from(kept))
}
