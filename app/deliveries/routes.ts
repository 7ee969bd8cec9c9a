import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router
  .group(() => {
    router.get('/patients/:id/deliveries', [controllers.deliveries.Deliveries, 'index'])
  })
  .as('deliveries')
  .use([middleware.tenantPlane(), middleware.staff(), middleware.role({ any: ['clinician'] })])
