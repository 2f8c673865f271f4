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
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/redis/redis_provider'),
    () => import('@adonisjs/cache/cache_provider'),
    () => import('@adonisjs/drive/drive_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('@holdfast/domain/provider'),
    () => import('#providers/replica_provider'),
    () => import('#providers/catalog_provider'),
    () => import('#providers/ops_provider'),
  ],
  preloads: [() => import('#start/kernel'), () => import('#start/routes')],
  tests: {
    suites: [{ name: 'api', files: ['tests/**/*.spec.ts'], timeout: 20_000 }],
    forceExit: true,
  },
})
