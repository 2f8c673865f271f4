import { ShopIdentity } from '@holdfast/domain/notifications'
import { addressLines } from '#app/shared/address_lines'
import seller from '#config/seller'
import env from '#start/env'

const returns = env.get('RETURN_ADDRESS')
const { name, address } = seller.snapshot

export default new ShopIdentity(
  env.get('SHOP_NAME', 'Pomander'),
  env.get('PUBLIC_URL').replace(/\/$/, ''),
  env.get('MAIL_FROM'),
  env.get('STAFF_EMAIL') ?? null,
  returns ? addressLines(returns) : [name, ...address]
)
