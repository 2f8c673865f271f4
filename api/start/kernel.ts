import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#app/shared/problem_handler'))

/** What every request passes before its route is in `createHttpServer`, and after it in `guard`. */
if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT)
  router.use([() => import('@adonisjs/otel/otel_middleware')])
