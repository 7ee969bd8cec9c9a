import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router
  .group(() => {
    router
      .group(() => {
        router.get('/', [controllers.plugins.Plugins, 'index'])
        router.get('/:plugin', [controllers.plugins.Plugins, 'show'])
      })
      .use(middleware.role({ any: ['administrator', 'privacy_officer'] }))
    router
      .group(() => {
        router.put('/:plugin/settings', [controllers.plugins.Settings, 'update'])
        router.post('/:plugin/connection-tests', [controllers.plugins.ConnectionTests, 'store'])
        router.post('/:plugin/agreements', [controllers.plugins.Agreements, 'store'])
        router.post('/:plugin/risk-assessments', [controllers.plugins.RiskAssessments, 'store'])
        router.post('/:plugin/activation', [controllers.plugins.Activations, 'store'])
        router.delete('/:plugin/activation', [controllers.plugins.Activations, 'destroy'])
      })
      .use(middleware.role({ any: ['administrator'] }))
  })
  .prefix('/administration/plugins')
  .as('plugins')
  .use([middleware.tenantPlane(), middleware.staff()])
