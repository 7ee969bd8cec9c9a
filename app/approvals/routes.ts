import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { approvals } = controllers

router
  .group(() => {
    router
      .group(() => {
        router.get('/approvals', [approvals.Approvals, 'index'])
        router.post('/approvals/:id/approval', [approvals.Approvals, 'store'])
        router.delete('/approvals/:id', [approvals.Approvals, 'destroy'])
      })
      .use(middleware.role({ any: ['administrator', 'privacy_officer'] }))
    router
      .put('/approvals/policies/:kind', [approvals.FourEyesPolicies, 'update'])
      .use(middleware.role({ any: ['administrator'] }))
  })
  .as('approvals')
  .use([middleware.tenantPlane(), middleware.staff()])
