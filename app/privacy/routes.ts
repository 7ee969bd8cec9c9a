import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { privacy } = controllers

router
  .group(() => {
    router.get('/privacy', [privacy.Notices, 'show'])
    router.get('/trust', [privacy.Claims, 'index'])
    router
      .group(() => {
        router.get('/privacy-register', [privacy.Registers, 'show'])
        router.get('/privacy-register.json', [privacy.Registers, 'json']).use(middleware.exports())
        router.get('/privacy-register.csv', [privacy.Registers, 'csv']).use(middleware.exports())
      })
      .use([
        middleware.staff(),
        middleware.role({ any: ['administrator', 'privacy_officer', 'clinician'] }),
      ])
  })
  .as('privacy')
  .use(middleware.tenantPlane())
