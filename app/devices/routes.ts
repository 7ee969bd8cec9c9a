import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

/** What the page of an enrolled browser does, signed in or not yet. */
router
  .group(() => {
    router.post('/device/challenges', [controllers.devices.DeviceProofs, 'ask'])
    router.post('/device/proofs', [controllers.devices.DeviceProofs, 'store'])
  })
  .as('device')
  .use(middleware.tenantPlane())

router
  .group(() => {
    router
      .post('/account/devices', [controllers.devices.OwnDevices, 'store'])
      .use(middleware.proof())
    router.post('/account/devices/:id/loss', [controllers.devices.OwnDevices, 'destroy'])
  })
  .as('own_device')
  .use([middleware.tenantPlane(), middleware.account()])

router
  .group(() => {
    router.get('/devices', [controllers.devices.Devices, 'index'])
    router.get('/devices/policy', [controllers.devices.DevicePolicies, 'show'])
    router.put('/devices/policy', [controllers.devices.DevicePolicies, 'update'])
    router.put('/devices/:id', [controllers.devices.Devices, 'update'])
    router.delete('/devices/:id', [controllers.devices.Devices, 'destroy'])
    router.post('/devices/:id/approval', [controllers.devices.DeviceApprovals, 'store'])
  })
  .prefix('/administration')
  .as('devices')
  .use([middleware.tenantPlane(), middleware.staff(), middleware.role({ any: ['administrator'] })])

router
  .group(() => {
    router.get('/session-findings', [controllers.devices.SessionFindings, 'index'])
    router.put('/session-findings/:id', [controllers.devices.SessionFindings, 'update'])
  })
  .as('findings')
  .use([
    middleware.tenantPlane(),
    middleware.staff(),
    middleware.role({ any: ['administrator', 'privacy_officer'] }),
  ])

/** A locked screen opens nothing but these. */
router
  .group(() => {
    router.get('/locked', [controllers.devices.LockedScreens, 'show'])
    router.post('/locked', [controllers.devices.LockedScreens, 'store']).use(middleware.account())
    router.post('/locked/code', [controllers.devices.Unlocks, 'storeCode'])
    router.post('/locked/passkey-challenge', [controllers.devices.Unlocks, 'ask'])
    router.post('/locked/passkey', [controllers.devices.Unlocks, 'storePasskey'])
    router.post('/locked/leave', [controllers.devices.LockedScreens, 'destroy'])
  })
  .as('lock')
  .use(middleware.tenantPlane())

router
  .post('/account/session/renewal', [controllers.devices.SessionRenewals, 'store'])
  .as('session_renewal')
  .use(middleware.account())
