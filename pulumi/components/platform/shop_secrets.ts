import * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'
import { randomPassword } from '../shared/random_password.ts'
import { StoredSecret } from '../shared/stored_secret.ts'
import { PARTS, type Part, SECRET_SETTINGS, type SecretSetting } from './holdfast_environment.ts'
import type { ShopNamespace } from './shop_namespace.ts'

export const MIGRATIONS_SECRET = 'holdfast-migrations'
export const PROBER_SECRET = 'holdfast-prober'
export const OWNER_SECRET = 'database-owner'
export const APPLICATION_SECRET = 'database-application'
const STORE = 'secrets-manager'

export interface ShopSecretsArgs {
  readonly region: string
  readonly provider: k8s.Provider
  readonly place: ShopNamespace
  readonly keyArn: pulumi.Input<string>
  readonly ownerSecretArn: pulumi.Input<string>
  readonly writerEndpoint: pulumi.Input<string>
  /** The writer, or the proxy before it. */
  readonly applicationEndpoint: pulumi.Input<string>
  /** Undefined where the database has no reader: watching one would keep it awake. */
  readonly readerEndpoint: pulumi.Input<string> | undefined
  readonly databaseName: string
  readonly mailSecretName: string
  readonly protect: boolean
}

/** Where a value of a Secret comes from: a secret of Secrets Manager, and a field of it where it is JSON. */
interface Source {
  readonly key: pulumi.Input<string>
  readonly property?: string
}

/**
 * Secrets' way into the cluster. Secrets Manager holds them, External Secrets copies them every few minutes, the chart
 * restarts what uses a changed one. Each part gets those it needs.
 */
export class ShopSecrets extends pulumi.ComponentResource {
  /** By part, and those for migrations: what has to be there before the chart. */
  readonly ready: k8s.apiextensions.CustomResource[]

  constructor(name: string, args: ShopSecretsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:ShopSecrets', name, {}, opts)
    const own = this.ownSecrets(name, args)
    const options = { parent: this, provider: args.provider, dependsOn: args.place.namespace }
    const metadata = (called: string) => ({
      name: called,
      namespace: args.place.namespace.metadata.name,
    })
    // The chart names Secrets that are missing and refuses to be installed: they are waited for.
    const filled = (called: string) => ({
      ...metadata(called),
      annotations: { 'pulumi.com/waitFor': 'condition=Ready' },
    })
    const store = new k8s.apiextensions.CustomResource(
      name,
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'SecretStore',
        metadata: metadata(STORE),
        spec: { provider: { aws: { service: 'SecretsManager', region: args.region } } },
      },
      options
    )
    const copy = (called: string, sources: Record<string, Source>, template: object) =>
      new k8s.apiextensions.CustomResource(
        called,
        {
          apiVersion: 'external-secrets.io/v1',
          kind: 'ExternalSecret',
          metadata: filled(called),
          spec: {
            refreshInterval: '5m',
            secretStoreRef: { kind: 'SecretStore', name: STORE },
            target: { name: called, template: { engineVersion: 'v2', data: template } },
            data: Object.entries(sources).map(([secretKey, remoteRef]) => ({
              secretKey,
              remoteRef,
            })),
          },
        },
        { ...options, dependsOn: [store, ...own] }
      )
    const sources = sourcesOf(args)
    const templates = templatesOf(args)
    const login = (field: 'user' | 'password', key: pulumi.Input<string>) => ({
      [field]: { key, property: field === 'user' ? 'username' : 'password' },
    })
    const owner = {
      ...login('user', args.ownerSecretArn),
      ...login('password', args.ownerSecretArn),
    }
    this.ready = [
      ...PARTS.map((part) =>
        copy(secretOf(part), pick(sources, neededBy(part)), settingsOf(part, templates))
      ),
      copy(MIGRATIONS_SECRET, owner, {
        DATABASE_URL: databaseUrl(args.writerEndpoint, args.databaseName, 'user', 'password'),
      }),
      copy(PROBER_SECRET, pick(sources, ['PROBER_TOKEN']), {
        PROBER_TOKEN: templates.PROBER_TOKEN,
      }),
      copy(OWNER_SECRET, owner, { PGUSER: '{{ .user }}', PGPASSWORD: '{{ .password }}' }),
      copy(APPLICATION_SECRET, pick(sources, ['dbUser', 'dbPassword']), {
        ROLE: '{{ .dbUser }}',
        ROLE_PASSWORD: '{{ .dbPassword }}',
      }),
    ]
    this.registerOutputs({})
  }

  /** Drawn once, for ever: changing one of these signs everybody out, or closes guests' orders to them. */
  private ownSecrets(name: string, { keyArn, protect }: ShopSecretsArgs): StoredSecret[] {
    const drawn = new StoredSecret(
      `${name}-drawn`,
      {
        path: 'shop',
        description: 'Keys of the shop itself: cookies, the web server, guests’ orders, the prober',
        keyArn,
        firstValue: pulumi.jsonStringify({
          APP_KEY: randomPassword(this, 64),
          INTERNAL_TOKEN: randomPassword(this, 64),
          ORDER_TOKEN_SECRET: randomPassword(this, 64),
          PROBER_TOKEN: randomPassword(this, 64),
        }),
        protect,
      },
      { parent: this }
    )
    const handedIn = new StoredSecret(
      `${name}-stripe`,
      {
        path: 'stripe',
        description: 'Handed in by a person: STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET',
        keyArn,
        protect,
      },
      { parent: this }
    )
    return [drawn, handedIn]
  }
}

export function secretOf(part: Part): string {
  return `holdfast-${part}`
}

function sourcesOf(args: ShopSecretsArgs): Record<string, Source> {
  const path = (own: string) => `holdfast/${pulumi.getStack()}/${own}`
  const fields = (key: string, names: readonly string[]) =>
    Object.fromEntries(names.map((property) => [property, { key, property }]))
  return {
    ...fields(path('shop'), ['APP_KEY', 'INTERNAL_TOKEN', 'ORDER_TOKEN_SECRET', 'PROBER_TOKEN']),
    ...fields(path('stripe'), ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET']),
    SMTP_URL: { key: args.mailSecretName },
    dbUser: { key: path('database/application'), property: 'username' },
    dbPassword: { key: path('database/application'), property: 'password' },
    cacheHost: { key: path('redis/cache'), property: 'host' },
    cachePassword: { key: path('redis/cache'), property: 'password' },
    stateHost: { key: path('redis/state'), property: 'host' },
    statePassword: { key: path('redis/state'), property: 'password' },
  }
}

const PIECES: Partial<Record<SecretSetting, readonly string[]>> = {
  DATABASE_URL: ['dbUser', 'dbPassword'],
  DATABASE_REPLICA_URL: ['dbUser', 'dbPassword'],
  REDIS_CACHE_URL: ['cacheHost', 'cachePassword'],
  REDIS_STATE_URL: ['stateHost', 'statePassword'],
}

function neededBy(part: Part): string[] {
  const settings: readonly SecretSetting[] = SECRET_SETTINGS[part]
  return settings.flatMap((setting) => PIECES[setting] ?? [setting])
}

type Templates = Record<SecretSetting, pulumi.Input<string> | undefined>

/** Go templates, as External Secrets fills them. */
function templatesOf(args: ShopSecretsArgs): Templates {
  const asIs = (name: string) => `{{ .${name} }}`
  const redis = (which: string) =>
    `rediss://:{{ .${which}Password | urlquery }}@{{ .${which}Host }}:6379`
  return {
    APP_KEY: asIs('APP_KEY'),
    INTERNAL_TOKEN: asIs('INTERNAL_TOKEN'),
    ORDER_TOKEN_SECRET: asIs('ORDER_TOKEN_SECRET'),
    PROBER_TOKEN: asIs('PROBER_TOKEN'),
    STRIPE_SECRET_KEY: asIs('STRIPE_SECRET_KEY'),
    STRIPE_WEBHOOK_SECRET: asIs('STRIPE_WEBHOOK_SECRET'),
    SMTP_URL: asIs('SMTP_URL'),
    DATABASE_URL: databaseUrl(args.applicationEndpoint, args.databaseName, 'dbUser', 'dbPassword'),
    DATABASE_REPLICA_URL:
      args.readerEndpoint &&
      databaseUrl(args.readerEndpoint, args.databaseName, 'dbUser', 'dbPassword'),
    REDIS_CACHE_URL: redis('cache'),
    REDIS_STATE_URL: redis('state'),
  }
}

/** `verify-full`: encrypted, and to the server that it says it is. */
function databaseUrl(
  endpoint: pulumi.Input<string>,
  database: string,
  user: string,
  password: string
): pulumi.Output<string> {
  const login = `{{ .${user} }}:{{ .${password} | urlquery }}`
  return pulumi.interpolate`postgres://${login}@${endpoint}:5432/${database}?sslmode=verify-full`
}

function settingsOf(part: Part, templates: Templates) {
  const settings: readonly SecretSetting[] = SECRET_SETTINGS[part]
  return Object.fromEntries(
    settings.flatMap((setting) =>
      templates[setting] === undefined ? [] : [[setting, templates[setting]]]
    )
  )
}

function pick<Value>(from: Record<string, Value>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
}
