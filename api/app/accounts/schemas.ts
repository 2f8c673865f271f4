import { objectOf, TIMESTAMP, UUID } from '#app/shared/openapi/operation'

export const ACCOUNT = objectOf('Account', {
  id: UUID,
  email: { type: ['string', 'null'], description: 'As the identity provider says' },
  emailVerified: { type: 'boolean' },
  name: { type: ['string', 'null'] },
  createdAt: TIMESTAMP,
})

export const SIGNED_OUT = objectOf('SignedOut', {
  signOutUrl: {
    type: ['string', 'null'],
    description: 'Where to end the session at the identity provider as well',
  },
})
