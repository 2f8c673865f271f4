import { paymentSettings } from '@holdfast/domain/operations'
import env from '#start/env'

export default paymentSettings(env)
