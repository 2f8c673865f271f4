import { ReturnSettings } from '@holdfast/domain/orders'
import env from '#start/env'

export default new ReturnSettings(env.get('RETURN_WINDOW_DAYS', 30))
