import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router
  .group(() => {
    router.get('/health/live', [controllers.monitoring.Health, 'live'])
    router.get('/health/ready', [controllers.monitoring.Health, 'ready'])
    router.get('/console', [controllers.monitoring.Console, 'index']).use(middleware.operator())
  })
  .as('monitoring')
