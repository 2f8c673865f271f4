import { defineConfig } from '@adonisjs/core/http'
import { answerBadUrl } from '#app/shared/http_server'
import env from '#start/env'

export const appKey = env.get('APP_KEY')
export const appUrl = env.get('PUBLIC_URL')

export const http = defineConfig({
  generateRequestId: true,
  onBadUrl: answerBadUrl,
  qs: { parse: { depth: 2, parameterLimit: 100, comma: false } },
  allowMethodSpoofing: false,
  useAsyncLocalStorage: false,
  cookie: {
    domain: '',
    path: '/',
    maxAge: '30d',
    httpOnly: true,
    secure: env.get('PUBLIC_URL').startsWith('https:'),
    sameSite: 'lax',
  },
})
