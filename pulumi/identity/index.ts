/** Who people are: Cognito, and the right to send mail in the shop's name. */
import * as pulumi from '@pulumi/pulumi'
import { Identity } from '../components/identity/identity.ts'
import { readIdentitySettings } from '../components/identity/identity_settings.ts'
import { Sibling } from '../settings/sibling.ts'

const settings = readIdentitySettings()
const edge = new Sibling('edge')

const identity = new Identity('shop', {
  ...settings,
  domain: edge.text('domain'),
  zoneId: edge.text('zoneId'),
})

export const issuer = identity.issuer
export const userPoolId = identity.userPoolId
export const signInUrl = identity.signInUrl
export const webClientId = identity.clients.webId
export const webClientSecret = identity.clients.webSecret
export const clientIds = pulumi
  .all([identity.clients.webId, identity.clients.nativeId])
  .apply((ids) => ids.filter((id) => id !== undefined))
export const mailDomain = settings.mailDomain
export const mailIdentityArn = identity.mail.identityArn
