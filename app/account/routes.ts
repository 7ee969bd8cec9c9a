import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

/** The same on a tenant's host for staff and on the console's for operators. */
router
  .group(() => {
    router.get('/account', [controllers.account.Accounts, 'show'])
    router.post('/account/proof-challenge', [controllers.account.AccountProofs, 'ask'])
    router.post('/account/proofs/code', [controllers.account.AccountProofs, 'storeCode'])
    router.post('/account/proofs/passkey', [controllers.account.AccountProofs, 'storePasskey'])
    router.post('/account/notices/seen', [controllers.account.AccountNotices, 'store'])

    router
      .group(() => {
        const { AccountPasskeys, AccountAuthenticators } = controllers.account
        router.post('/account/passkey-challenge', [AccountPasskeys, 'ask'])
        router.post('/account/passkeys', [AccountPasskeys, 'store'])
        router.put('/account/passkeys/:id', [AccountPasskeys, 'update'])
        router.delete('/account/passkeys/:id', [AccountPasskeys, 'destroy'])
        router.post('/account/authenticators/offer', [AccountAuthenticators, 'offer'])
        router.get('/account/authenticators/new', [AccountAuthenticators, 'create'])
        router.post('/account/authenticators', [AccountAuthenticators, 'store'])
        router.delete('/account/authenticators/:id', [AccountAuthenticators, 'destroy'])
        router.post('/account/recovery-codes', [controllers.account.AccountRecoveryCodes, 'store'])
        router.put('/account/passphrase', [controllers.account.AccountPassphrases, 'update'])
      })
      .use(middleware.proof())
  })
  .use(middleware.account())
