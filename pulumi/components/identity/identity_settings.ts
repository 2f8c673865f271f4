import { readRegion } from '../../settings/region.ts'
import { SettingsReader } from '../../settings/settings_reader.ts'
import { SHAPES } from '../../settings/shapes.ts'
import { readStackName } from '../../settings/stack.ts'
import { PROVIDERS, type SocialProvider } from './social_providers.ts'

export interface IdentitySettings {
  readonly region: string
  /** Where mail is sent from, a part of the hosted zone; also the domain that is signed for. */
  readonly mailDomain: string
  /** A second factor: nobody has one, who likes has one, everybody has one. */
  readonly mfa: 'OFF' | 'OPTIONAL' | 'ON'
  readonly social: readonly { readonly provider: SocialProvider; readonly clientId: string }[]
  /** Where native applications are called back: their own scheme, or a link that the system gives them. */
  readonly nativeCallbackUrls: readonly string[]
  readonly protect: boolean
}

const SOCIAL = {
  pattern: new RegExp(`^(${PROVIDERS.join('|')})=\\S{4,200}$`),
  allowed: `PROVIDER=CLIENT_ID with a provider among ${PROVIDERS.join(', ')}`,
}
const CALLBACK = {
  pattern: /^(https:\/\/|[a-z][a-z0-9.-]+:\/\/)\S+$/,
  allowed: 'addresses such as holdfast://signed-in',
}

/** @throws SettingsError before anything is declared. */
export function readIdentitySettings(): IdentitySettings {
  const reader = new SettingsReader()
  const stack = readStackName(reader)
  const social = reader.list('social', SOCIAL)
  const nativeCallbackUrls = reader.list('nativeCallbackUrls', CALLBACK)
  const settings: IdentitySettings = {
    region: readRegion(reader),
    mailDomain: reader.text('mailDomain', SHAPES.domain),
    mfa: reader.oneOf('mfa', ['OFF', 'OPTIONAL', 'ON']),
    social: social.flatMap(parseSocial),
    nativeCallbackUrls,
    protect: stack === 'production',
  }
  const names = settings.social.map(({ provider }) => provider)
  reader.refuseIf(
    new Set(names).size !== names.length,
    'social',
    'names a provider twice; each may stand once'
  )
  reader.refuseIf(
    nativeCallbackUrls.some((url) => url.startsWith('http://')),
    'nativeCallbackUrls',
    'must not be http: a code would pass in the open'
  )
  reader.refuseIf(
    stack === 'production' && settings.mfa === 'OFF',
    'mfa',
    'is "OFF", which production does not allow, since staff sign in here too; it must be one of: OPTIONAL, ON'
  )
  reader.close()
  return settings
}

function parseSocial(entry: string): { provider: SocialProvider; clientId: string }[] {
  const at = entry.indexOf('=')
  const provider = PROVIDERS.find((one) => one === entry.slice(0, at))
  return provider === undefined ? [] : [{ provider, clientId: entry.slice(at + 1) }]
}
