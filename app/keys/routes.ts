import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router
  .group(() => {
    router.get('/console/keys', [controllers.keys.Keys, 'index']).use(middleware.operator())
  })
  .as('keys')
