import { defineConfig } from '@adonisjs/core/app'

const tracing = process.env.OTEL_EXPORTER_OTLP_ENDPOINT
  ? [() => import('@adonisjs/otel/otel_provider')]
  : []

export default defineConfig({
  commands: [() => import('@adonisjs/core/commands'), () => import('@adonisjs/lucid/commands')],
  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    ...tracing,
    () => import('@adonisjs/core/providers/hash_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/redis/redis_provider'),
    () => import('@adonisjs/cache/cache_provider'),
    () => import('@adonisjs/drive/drive_provider'),
    () => import('@adonisjs/mail/mail_provider'),
    () => import('@holdfast/domain/provider'),
    () => import('#providers/queue_provider'),
    () => import('#providers/ops_provider'),
  ],
  tests: {
    suites: [{ name: 'worker', files: ['tests/**/*.spec.ts'], timeout: 20_000 }],
    forceExit: true,
  },
})
