import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#app/http/exceptions/handler'))

server.use([
  () => import('#app/http/middleware/security_headers_middleware'),
  () => import('#app/http/middleware/static_files_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
  () => import('#app/tenants/middleware/plane_middleware'),
  () => import('#app/http/middleware/inertia_middleware'),
  () => import('#app/federation/middleware/posted_answer_middleware'),
])

router.use([
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('@adonisjs/session/session_middleware'),
  () => import('@adonisjs/shield/shield_middleware'),
  () => import('#app/http/middleware/stale_page_middleware'),
  () => import('#app/http/middleware/language_middleware'),
  () => import('#app/auth/middleware/signed_in_middleware'),
])

export const middleware = router.named({
  staff: () => import('#app/auth/middleware/staff_middleware'),
  account: () => import('#app/auth/middleware/account_middleware'),
  proof: () => import('#app/account/middleware/proof_middleware'),
  exports: () => import('#app/devices/middleware/exports_middleware'),
  operator: () => import('#app/auth/middleware/operator_middleware'),
  role: () => import('#app/access/middleware/role_middleware'),
  tenantPlane: () => import('#app/tenants/middleware/tenant_plane_middleware'),
  plugin: () => import('#app/plugins/middleware/plugin_middleware'),
})
