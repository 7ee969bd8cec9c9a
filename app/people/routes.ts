import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router
  .group(() => {
    router.get('/people', [controllers.people.People, 'index'])
    router.post('/people', [controllers.people.People, 'store'])
    router.post('/people/search', [controllers.people.PeopleSearches, 'store'])
    router.get('/people/:id', [controllers.people.People, 'show'])
    router.post('/people/:id/assignments', [controllers.people.Assignments, 'store'])
    router.post('/people/:id/assignments/:assignment/ending', [
      controllers.people.AssignmentEndings,
      'store',
    ])
    router.post('/people/:id/set-up-links', [controllers.people.SetUpLinks, 'store'])
    router.post('/people/:id/suspension', [controllers.people.Suspensions, 'store'])
    router.delete('/people/:id/suspension', [controllers.people.Suspensions, 'destroy'])
    router.post('/people/:id/factor-resets', [controllers.people.FactorResets, 'store'])
    router.delete('/people/:id/sessions', [controllers.people.PersonSessions, 'destroy'])
    router.get('/units', [controllers.people.Units, 'index'])
    router.post('/units', [controllers.people.Units, 'store'])
    router.put('/units/:id', [controllers.people.Units, 'update'])
    router.get('/units/:id/access', [controllers.people.UnitAccess, 'show'])
  })
  .prefix('/administration')
  .as('people')
  .use([middleware.tenantPlane(), middleware.staff(), middleware.role({ any: ['administrator'] })])

router
  .group(() => {
    router.get('/my-sessions', [controllers.people.OwnSessions, 'index'])
    router.delete('/my-sessions/others', [controllers.people.OwnSessions, 'destroyOthers'])
    router.delete('/my-sessions/:session', [controllers.people.OwnSessions, 'destroy'])
  })
  .as('sessions')
  .use([middleware.tenantPlane(), middleware.staff()])
