import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { records } = controllers

router
  .group(() => {
    router.get('/patients', [records.Patients, 'index'])
    router.get('/patients/search', [records.Searches, 'index'])
    router.post('/patients/search', [records.Searches, 'store'])
    router.get('/patients/:id', [records.Patients, 'show'])
    router.post('/patients/:id/shown-identifiers', [records.ShownFacts, 'identifiers'])
    router.post('/patients/:id/shown-place', [records.ShownFacts, 'place'])
    router.put('/patients/:id/contact-points', [records.ContactPoints, 'update'])
    router.post('/patients/:id/entries', [records.Entries, 'store'])
    router.post('/patients/:id/access-requests', [records.AccessRequests, 'store'])
    router.put('/entries/:id/draft', [records.Drafts, 'update'])
    router.delete('/entries/:id/draft', [records.Drafts, 'destroy'])
    router.post('/entries/:id/signature', [records.Signatures, 'store'])
    router.get('/entries/:id/versions', [records.Versions, 'index'])
    router.post('/entries/:id/versions', [records.Versions, 'store'])
  })
  .as('records')
  .use([middleware.tenantPlane(), middleware.staff(), middleware.role({ any: ['clinician'] })])
