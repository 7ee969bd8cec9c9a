import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { access } = controllers

router
  .group(() => {
    router
      .group(() => {
        router.post('/patients/:id/emergency-access', [access.EmergencyAccesses, 'store'])
        router.delete('/patients/:id/emergency-access', [access.EmergencyAccesses, 'destroy'])
      })
      .use(middleware.role({ any: ['clinician'] }))
    router
      .group(() => {
        router.get('/access/requests', [access.RequestAnswers, 'index'])
        router.post('/access/requests/:id/answer', [access.RequestAnswers, 'store'])
        router.get('/access/patients/:id/blocks', [access.Blocks, 'index'])
        router.post('/access/patients/:id/blocks', [access.Blocks, 'store'])
        router.delete('/access/blocks/:id', [access.Blocks, 'destroy'])
        router.post('/access/patients/:id/address-protection', [access.AddressProtections, 'store'])
        router.delete('/access/patients/:id/address-protection', [
          access.AddressProtections,
          'destroy',
        ])
        router.post('/access/entries/:id/blocks', [access.EntryBlocks, 'store'])
        router.delete('/access/entry-blocks/:id', [access.EntryBlocks, 'destroy'])
      })
      .use(middleware.role({ any: ['clinician', 'privacy_officer'] }))
    router
      .group(() => {
        router.get('/access/emergencies', [access.EmergencyReviews, 'index'])
        router.post('/access/emergencies/:id/review', [access.EmergencyReviews, 'store'])
        router.post('/access/alarms/:id', [access.EmergencyAlarms, 'store'])
        router.get('/access/colleagues', [access.ColleagueReadings, 'index'])
        router.get('/access/explain', [access.Explanations, 'index'])
        router.post('/access/explain', [access.Explanations, 'store'])
        router.get('/access/explain/patients/:id', [access.Explanations, 'show'])
      })
      .use(middleware.role({ any: ['privacy_officer'] }))
  })
  .as('access')
  .use([middleware.tenantPlane(), middleware.staff()])
