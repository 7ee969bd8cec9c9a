import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const imports = controllers.staffImport

router
  .group(() => {
    router.get('/', [imports.StaffImports, 'index'])
    router.post('/', [imports.StaffImports, 'store'])
    router.get('/:import', [imports.StaffImports, 'show'])
    router.post('/:import/application', [imports.ImportApplications, 'store'])
    router.get('/:import/application', [imports.ImportApplications, 'show'])
    router.post('/:import/links', [imports.ImportLinks, 'store'])
  })
  .prefix('/administration/staff-imports')
  .as('staff_import')
  .use([middleware.tenantPlane(), middleware.staff(), middleware.role({ any: ['administrator'] })])
