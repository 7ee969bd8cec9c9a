import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const {
  AccountConnections,
  Connections,
  ConnectionActivations,
  ConnectionTests,
  FederatedOnly,
  FederatedSignIns,
  FederationAnswers,
  FederationInvitations,
  GroupRoles,
  PersonConnections,
  SamlMetadata,
  SamlReadings,
  SealedAccounts,
  SealedUses,
  SignInFactors,
} = controllers.federation

router
  .group(() => {
    router.get('/sign-in/with/:connection', [FederatedSignIns, 'create'])
    router.post('/sign-in/with/:connection', [FederatedSignIns, 'store'])
    router.get('/sign-in/answer/:connection', [FederationAnswers, 'show'])
    router.post('/sign-in/answer/:connection', [FederationAnswers, 'store'])
    router.get('/sign-in/saml/:connection/metadata', [SamlMetadata, 'show'])
    router.get('/sign-in/invitation/:token', [FederationInvitations, 'show'])
    router.post('/sign-in/invitation/:token', [FederationInvitations, 'store'])
    router.get('/sign-in/factor', [SignInFactors, 'create'])
    router.post('/sign-in/factor', [SignInFactors, 'store'])
  })
  .as('federation')
  .use(middleware.tenantPlane())

router
  .group(() => {
    router
      .get('/account/connections/:connection', [AccountConnections, 'create'])
      .use(middleware.proof())
    router
      .post('/account/connections/:connection', [AccountConnections, 'store'])
      .use(middleware.proof())
    router
      .delete('/account/connections/:connection', [AccountConnections, 'destroy'])
      .use(middleware.proof())
  })
  .as('federation')
  .use([middleware.tenantPlane(), middleware.staff()])

const page = '/administration/federation'

router
  .group(() => {
    router.get('/federation', [Connections, 'index'])
    router.get('/federation/new/:protocol', [Connections, 'create'])
    router.get('/federation/:id', [Connections, 'show'])
    router
      .group(() => {
        router.post('/federation', [Connections, 'store'])
        router.put('/federation/only', [FederatedOnly, 'update'])
        router.post('/federation/sealed-accounts/:id', [SealedAccounts, 'store'])
        router.delete('/federation/sealed-accounts/:id', [SealedAccounts, 'destroy'])
        router.post('/federation/sealed-uses/:id/review', [SealedUses, 'update'])
        router.put('/federation/:id', [Connections, 'update'])
        router.post('/federation/:id/tests', [ConnectionTests, 'store'])
        router.post('/federation/:id/activation', [ConnectionActivations, 'store'])
        router.delete('/federation/:id/activation', [ConnectionActivations, 'destroy'])
        router.post('/federation/:id/saml-metadata', [SamlReadings, 'store'])
        router.post('/federation/:id/group-roles', [GroupRoles, 'store'])
        router.delete('/federation/:id/group-roles/:role', [GroupRoles, 'destroy'])
        router.post('/people/:person/connections/:id', [PersonConnections, 'store'])
        router.delete('/people/:person/connections/:id', [PersonConnections, 'destroy'])
      })
      .use(middleware.proof({ page }))
  })
  .prefix('/administration')
  .as('federation')
  .use([middleware.tenantPlane(), middleware.staff(), middleware.role({ any: ['administrator'] })])
