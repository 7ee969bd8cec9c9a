import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { support } = controllers

router
  .group(() => {
    router.get('/console/support', [support.ConsoleSupport, 'index'])
    router.post('/console/support', [support.ConsoleSupport, 'store'])
    router.get('/console/support/:grant/entry', [support.ConsoleSupport, 'show'])
    router.post('/console/support/:grant/entry', [support.ConsoleSupport, 'enter'])
  })
  .as('support.console')
  .use(middleware.operator())

router
  .group(() => {
    router.get('/support/begin/:grant', [support.Arrivals, 'create'])
    router.get('/support/arrive', [support.Arrivals, 'show'])
    router.post('/support/arrive', [support.Arrivals, 'store'])
    router.get('/support/here', [support.Presences, 'show'])
    router.post('/support/leave', [support.Arrivals, 'destroy'])
    router
      .group(() => {
        router.get('/support', [support.SupportGrants, 'index'])
        router.post('/support/grants/:id/answer', [support.SupportGrants, 'answer'])
      })
      .use([middleware.staff(), middleware.role({ any: ['administrator', 'privacy_officer'] })])
    router
      .group(() => {
        router.post('/support/grants', [support.SupportGrants, 'store'])
        router.post('/support/grants/:id/ending', [support.SupportGrants, 'end'])
      })
      .use([middleware.staff(), middleware.role({ any: ['administrator'] })])
  })
  .as('support')
  .use(middleware.tenantPlane())
