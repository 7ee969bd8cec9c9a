import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { NoticeAddresses } = controllers.notices

router
  .group(() => {
    router.get('/my-notice-address/:token', [NoticeAddresses, 'show'])
    router.post('/my-notice-address/:token', [NoticeAddresses, 'confirm'])
    router
      .group(() => {
        router.put('/my-notice-address', [NoticeAddresses, 'update'])
        router.delete('/my-notice-address', [NoticeAddresses, 'destroy'])
      })
      .use(middleware.proof())
  })
  .as('notices')
  .use([middleware.tenantPlane(), middleware.staff()])
