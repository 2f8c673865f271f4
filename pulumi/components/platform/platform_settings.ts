import type { Capacity } from '../../capacity/capacity.ts'
import { readCapacity } from '../../settings/capacity.ts'
import { readRegion } from '../../settings/region.ts'
import { SettingsReader } from '../../settings/settings_reader.ts'
import { SHAPES } from '../../settings/shapes.ts'
import { readStackName } from '../../settings/stack.ts'

/** Who sells, as it stands on invoices. */
export interface SellerSettings {
  readonly shopName: string
  readonly entity: string
  readonly name: string
  readonly address: string
  readonly vatNumber: string
  readonly companyNumber: string | undefined
  readonly email: string
  readonly timeZone: string
}

export interface PlatformSettings {
  readonly region: string
  readonly capacity: Capacity
  readonly seller: SellerSettings
  readonly mailFrom: string
  /** Who is told of what people have to look into: refunds that failed, disputes. */
  readonly staffEmail: string
  readonly logLevel: 'info' | 'debug'
  /** Who is woken: a pager's https address, or a mail address. */
  readonly pager: string
  readonly monthlyBudgetUsd: number
  /** Owner and name of the repository whose workflows may deploy, and the environment that they name. */
  readonly githubRepository: string
  readonly githubEnvironment: string
  /** One identity provider for GitHub exists in an account: made by the first stack there, found by the others. */
  readonly githubProvider: 'create' | 'existing'
  readonly backupDays: number
  readonly protect: boolean
}

const PAGER = {
  pattern: /^(https:\/\/\S+|[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)$/,
  allowed: 'an https:// address of a pager, or a mail address',
}
const MAIL_FROM = {
  pattern: /^[^<>]*<[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>$/,
  allowed: 'a sender such as Pomander <hello@shop.example.com>',
}
const REPOSITORY = {
  pattern: /^[\w.-]+\/[\w.-]+$/,
  allowed: 'OWNER/NAME of a repository, such as pomander/holdfast',
}
const ENTITY = { pattern: /^[A-Z]{1,8}$/, allowed: '1 to 8 capital letters, such as HF' }
const TIME_ZONE = { pattern: /^[A-Za-z]+\/[A-Za-z_]+$/, allowed: 'a zone such as Europe/London' }

/** @throws SettingsError before anything is declared. */
export function readPlatformSettings(): PlatformSettings {
  const reader = new SettingsReader()
  const stack = readStackName(reader)
  const settings: PlatformSettings = {
    region: readRegion(reader),
    capacity: readCapacity(reader, stack),
    seller: {
      shopName: reader.text('shopName', SHAPES.words),
      entity: reader.text('sellerEntity', ENTITY),
      name: reader.text('sellerName', SHAPES.words),
      address: reader.text('sellerAddress', SHAPES.words),
      vatNumber: reader.text('sellerVatNumber', SHAPES.words),
      companyNumber: reader.optionalText('sellerCompanyNumber', SHAPES.words),
      email: reader.text('sellerEmail', SHAPES.email),
      timeZone: reader.text('sellerTimeZone', TIME_ZONE),
    },
    mailFrom: reader.text('mailFrom', MAIL_FROM),
    staffEmail: reader.text('staffEmail', SHAPES.email),
    logLevel: reader.oneOf('logLevel', ['info', 'debug']),
    pager: reader.text('pager', PAGER),
    monthlyBudgetUsd: reader.integer('monthlyBudgetUsd', {
      min: 1,
      max: 1_000_000,
      unit: 'US dollars',
    }),
    githubRepository: reader.text('githubRepository', REPOSITORY),
    githubEnvironment: reader.text('githubEnvironment', SHAPES.words),
    githubProvider: reader.oneOf('githubProvider', ['create', 'existing']),
    backupDays: reader.integer('backupDays', { min: 1, max: 365, unit: 'days' }),
    protect: stack === 'production',
  }
  reader.refuseIf(
    stack === 'production' && settings.logLevel === 'debug',
    'logLevel',
    'is "debug", which production does not allow; it must be one of: info'
  )
  reader.close()
  return settings
}
