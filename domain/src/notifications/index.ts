export { SendOrderConfirmation } from './handlers/send_order_confirmation.ts'
export { Mailer, type Mail } from './mailer.ts'
export { ShopIdentity } from './shop_identity.ts'
export { SmtpMailer } from './smtp_mailer.ts'
