import { ShopIdentity } from '@holdfast/domain/notifications'
import env from '#start/env'

export default new ShopIdentity(
  env.get('SHOP_NAME', 'Pomander'),
  env.get('PUBLIC_URL').replace(/\/$/, ''),
  env.get('MAIL_FROM'),
  env.get('STAFF_EMAIL', 'staff@pomander.example')
)
