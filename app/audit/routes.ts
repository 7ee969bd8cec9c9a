import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router
  .group(() => {
    router.get('/audit', [controllers.audit.Log, 'index'])
    router.get('/audit/patients/:id', [controllers.audit.PatientLog, 'show'])
  })
  .as('audit')
  .use([
    middleware.tenantPlane(),
    middleware.staff(),
    middleware.role({ any: ['privacy_officer'] }),
  ])
