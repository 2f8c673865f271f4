import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#app/shared/problem_handler'))
server.use([])
router.use([() => import('@adonisjs/core/bodyparser_middleware')])
