import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { keepers } from '#app/credentials/keepers'
import { middleware } from '#start/kernel'

const { credentials } = controllers

router
  .group(() => {
    router.get('/', [credentials.Credentials, 'index'])
    router.post('/attestations', [credentials.Attestations, 'store'])
    router.post('/services', [credentials.CredentialServices, 'store'])
    router.delete('/services/:service', [credentials.CredentialServices, 'destroy'])
  })
  .prefix('/administration/credentials')
  .as('credentials')
  .use([middleware.tenantPlane(), middleware.staff(), middleware.role({ any: keepers })])
