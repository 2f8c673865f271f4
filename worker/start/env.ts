import { Env } from '@adonisjs/core/env'
import { SHARED_SETTINGS, sharedSecrets } from '@holdfast/domain/settings'
import { assertFitForProduction } from '@holdfast/domain/shared'

/** What the worker takes from its environment over what it shares with the API, all checked before it starts. */
const env = await Env.create(new URL('../', import.meta.url), {
  ...SHARED_SETTINGS,

  STAFF_EMAIL: Env.schema.string.optional(),
  SHOP_NAME: Env.schema.string.optional(),

  SELLER_ENTITY: Env.schema.string.optional(),
  SELLER_TIME_ZONE: Env.schema.string.optional(),
  SELLER_NAME: Env.schema.string.optional(),
  SELLER_ADDRESS: Env.schema.string.optional(),
  SELLER_VAT_NUMBER: Env.schema.string.optional(),
  SELLER_COMPANY_NUMBER: Env.schema.string.optional(),
  SELLER_EMAIL: Env.schema.string.optional(),

  RETURN_ADDRESS: Env.schema.string.optional(),
})

assertFitForProduction({
  nodeEnv: env.get('NODE_ENV'),
  publicUrl: env.get('PUBLIC_URL'),
  stripeApiUrl: env.get('STRIPE_API_URL'),
  required: {
    SELLER_NAME: env.get('SELLER_NAME'),
    SELLER_ADDRESS: env.get('SELLER_ADDRESS'),
    SELLER_VAT_NUMBER: env.get('SELLER_VAT_NUMBER'),
  },
  secrets: sharedSecrets(env),
})

export default env
