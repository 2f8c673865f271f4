import { defineConfig, transports } from '@adonisjs/mail'
import env from '#start/env'

const { protocol, hostname, port, username, password } = new URL(env.get('SMTP_URL'))

/** A few connections that are kept; none waits longer than a job may. Milliseconds. */
const mailConfig = defineConfig({
  default: 'smtp',
  mailers: {
    smtp: transports.smtp({
      host: hostname,
      port: Number(port || 25),
      secure: protocol === 'smtps:',
      auth: username
        ? { type: 'login', user: decodeURIComponent(username), pass: decodeURIComponent(password) }
        : undefined,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
