import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#app/shared/problem_handler'))

/** Every request, whether or not there is a route for it. */
server.use([() => import('#app/shared/observability/observe_middleware')])

const tracing = process.env.OTEL_EXPORTER_OTLP_ENDPOINT
  ? [() => import('@adonisjs/otel/otel_middleware')]
  : []

/** Every request that has a route. */
router.use([...tracing, () => import('#app/shared/guard_middleware')])
