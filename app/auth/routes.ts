import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

/** The same on a tenant's host for staff and on the console's for operators. */
router
  .group(() => {
    router.get('/sign-in', [controllers.auth.SignIns, 'create'])
    router.post('/sign-in', [controllers.auth.SignIns, 'store'])
    router.get('/sign-in/code', [controllers.auth.SignInCodes, 'create'])
    router.post('/sign-in/code', [controllers.auth.SignInCodes, 'store'])
    router.post('/sign-in/passkey-challenge', [controllers.auth.SignInPasskeys, 'ask'])
    router.post('/sign-in/passkey', [controllers.auth.SignInPasskeys, 'store'])
    router.get('/sign-in/recovery-code', [controllers.auth.SignInRecoveryCodes, 'create'])
    router.post('/sign-in/recovery-code', [controllers.auth.SignInRecoveryCodes, 'store'])
    router.post('/sign-out', [controllers.auth.SignOuts, 'store'])
    router.get('/set-up/:token', [controllers.auth.SetUps, 'show'])
    router.post('/set-up/:token/passphrase', [controllers.auth.SetUpPassphrases, 'store'])
    router.post('/set-up/:token/passkey-challenge', [controllers.auth.SetUpPasskeys, 'ask'])
    router.post('/set-up/:token/passkey', [controllers.auth.SetUpPasskeys, 'store'])
    router.post('/set-up/:token/authenticator', [controllers.auth.SetUpAuthenticators, 'store'])
  })
  .as('auth')
