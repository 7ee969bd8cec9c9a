import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { RecoveryRequests, RecoveredPassphrases } = controllers.recovery

router
  .group(() => {
    router.get('/recovery', [RecoveryRequests, 'create'])
    router.post('/recovery', [RecoveryRequests, 'store'])
    router.get('/recovery/sent', [RecoveryRequests, 'sent'])
    router.get('/recovery/link/:token', [RecoveredPassphrases, 'enter'])
    router.get('/recovery/passphrase', [RecoveredPassphrases, 'create'])
    router.post('/recovery/passphrase', [RecoveredPassphrases, 'store'])
  })
  .as('recovery')
  .use(middleware.tenantPlane())
