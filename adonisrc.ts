import { indexEntities } from '@adonisjs/core'
import { defineConfig } from '@adonisjs/core/app'
import { indexPages } from '@adonisjs/inertia'
import { generateRegistry } from '@tuyau/core/hooks'

export default defineConfig({
  directories: {
    commands: 'app/commands',
    stubs: 'resources/stubs',
    httpControllers: 'app',
    validators: 'app',
  },

  commands: [() => import('@adonisjs/core/commands')],

  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    { file: () => import('@adonisjs/core/providers/repl_provider'), environment: ['repl', 'test'] },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/core/providers/edge_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('@adonisjs/i18n/i18n_provider'),
    () => import('@adonisjs/vite/vite_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/inertia/inertia_provider'),
    () => import('#app/tenants/tenants_provider'),
    () => import('#app/egress/egress_provider'),
    () => import('#app/audit/audit_provider'),
    () => import('#app/jobs/jobs_provider'),
    () => import('#app/plugins/plugin_provider'),
    () => import('#app/deliveries/deliveries_provider'),
    () => import('#app/notices/notices_provider'),
    () => import('#app/federation/federation_provider'),
    () => import('#app/recertification/recertification_provider'),
    () => import('#app/monitoring/monitoring_provider'),
    { file: () => import('#app/http/tls/redirect_provider'), environment: ['web'] },
  ],

  preloads: [() => import('#start/routes'), () => import('#start/kernel')],

  tests: {
    suites: [
      { files: ['tests/unit/**/*.spec.{ts,js}'], name: 'unit', timeout: 10_000 },
      {
        files: ['tests/functional/**/*.spec.{ts,js}', 'plugins/*/tests/**/*.spec.{ts,js}'],
        name: 'functional',
        timeout: 60_000,
      },
      { files: ['tests/browser/**/*.spec.{ts,js}'], name: 'browser', timeout: 300_000 },
      { files: ['tests/external/**/*.spec.{ts,js}'], name: 'external', timeout: 60_000 },
    ],
    forceExit: true,
  },

  metaFiles: [
    { pattern: 'resources/views/**/*.edge', reloadServer: false },
    { pattern: 'resources/lang/**/*.json', reloadServer: false },
    { pattern: 'resources/audit_export/**', reloadServer: false },
    { pattern: 'docs/claims*.json', reloadServer: false },
    { pattern: 'docs/access-matrix.review.json', reloadServer: false },
    { pattern: 'public/**', reloadServer: false },
    { pattern: 'ace.js', reloadServer: false },
    { pattern: 'scripts/launch/**', reloadServer: false },
  ],

  hooks: {
    init: [
      indexEntities({
        controllers: { source: 'app', importAlias: '#app', glob: ['**/*_controller.ts'] },
        events: { enabled: false },
        listeners: { enabled: false },
      }),
      indexPages({ framework: 'react', source: 'resources/inertia/pages' }),
      () => import('#plugins/index_plugins'),
      generateRegistry(),
    ],
    buildStarting: [() => import('@adonisjs/vite/build_hook')],
  },
})
