import { configApp, RULES_LIST } from '@adonisjs/eslint-config'

const wayOut = 'Only the egress broker (app/egress) opens connections: use EgressBroker.'
const nodeModules = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'dns',
  'dns/promises',
  'inspector',
]
const libraries = [
  'undici',
  'nodemailer',
  'nodemailer/*',
  'ws',
  'axios',
  'got',
  'node-fetch',
  'superagent',
  'ldapts',
  'openid-client',
  'smtp-server',
  'pg',
  'ioredis',
  'bullmq',
]
const socketPaths = nodeModules
  .flatMap((name) => [name, `node:${name}`])
  .map((name) => ({ name, message: wayOut, allowTypeImports: true }))
const openPattern = { group: libraries, message: wayOut, allowTypeImports: true }
const ownTools = {
  group: ['#app/egress/permit', '#app/egress/pinned_socket', '#app/egress/send_request'],
  message: 'These are the broker’s own tools: call the broker.',
}
const socketPatterns = [openPattern, ownTools]
const noPlugins = {
  regex: '^#plugins/',
  message: 'The core names no plugin: list it in config/plugins.ts.',
}

/** The rooms that may hold a socket: the broker, our own server, drivers of databases and queues. */
const socketRooms = [
  'app/egress/**',
  'app/http/tls/**',
  'app/tenants/plane_database.ts',
  'app/tenants/provisioning/**',
  'app/jobs/drivers/**',
]

const upperDomains = [
  'records',
  'plugins',
  'privacy',
  'deliveries',
  'jobs',
  'auth',
  'access',
  'egress',
  'monitoring',
  'http',
  'fhir',
]

/** What a ground domain may not lean on. */
const notAbove = (...domains) => ({
  regex: `^#app/(${domains.join('|')})/`,
  message: 'Dependencies point down: plugins → app domains → audit, encryption, tenants.',
})

/** A later block replaces an earlier one's rule, so each carries the whole of it. */
const boundary = (name, files, patterns, ignores = socketRooms) => ({
  name: `varde/${name}`,
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { paths: socketPaths, patterns: [...socketPatterns, ...patterns] },
    ],
  },
})

export default configApp(
  { ignores: ['.adonisjs/**', 'storage/**', 'public/**', 'resources/stubs/**'] },
  {
    name: 'varde/words',
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@unicorn/filename-case': ['error', { case: 'snakeCase' }],
    },
  },
  {
    name: 'varde/tests read answers in one breath',
    files: ['tests/**/*.ts', 'plugins/*/tests/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@unicorn/no-await-expression-member': 'off',
      '@typescript-eslint/naming-convention': 'off',
    },
  },
  {
    name: 'varde/error codes are their names',
    files: ['app/**/exceptions.ts'],
    rules: { '@typescript-eslint/naming-convention': 'off' },
  },
  boundary('core', ['app/**/*.ts', 'start/**/*.ts'], [noPlugins]),
  {
    name: 'varde/openid-client is given the broker as its fetch',
    files: ['app/federation/oidc/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: socketPaths,
          patterns: [
            { ...openPattern, group: libraries.filter((name) => name !== 'openid-client') },
            ownTools,
            noPlugins,
          ],
        },
      ],
    },
  },
  boundary(
    'ground: encryption',
    ['app/encryption/**/*.ts'],
    [noPlugins, notAbove('audit', 'tenants', ...upperDomains)]
  ),
  boundary(
    'ground: tenants',
    ['app/tenants/**/*.ts'],
    [noPlugins, notAbove('audit', ...upperDomains)]
  ),
  boundary('ground: audit', ['app/audit/**/*.ts'], [noPlugins, notAbove(...upperDomains)]),
  boundary(
    'plugins',
    ['plugins/**/*.ts'],
    [],
    ['plugins/*/simulator/**', 'plugins/*/tests/**', 'plugins/*/inertia/**']
  ),
  {
    name: 'varde/core names no plugin, drivers included',
    files: socketRooms,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noPlugins] }] },
  },
  {
    name: 'varde/no other way out',
    files: ['app/**/*.ts', 'plugins/**/*.ts', 'config/**/*.ts', 'start/**/*.ts'],
    ignores: [
      ...socketRooms,
      'plugins/*/simulator/**',
      'plugins/*/tests/**',
      'plugins/*/inertia/**',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
          name,
          message: wayOut,
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'globalThis', property: 'fetch', message: wayOut },
        { object: 'process', property: 'binding', message: wayOut },
        { object: 'process', property: 'getBuiltinModule', message: wayOut },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportExpression[source.value=/^(node:)?(${nodeModules.join('|').replace('/', '\\/')})$/]`,
          message: wayOut,
        },
        {
          selector:
            'ImportExpression[source.value=/^(undici|nodemailer|ws|axios|got|pg|ioredis)(\\/|$)/]',
          message: wayOut,
        },
      ],
    },
  },
  {
    name: 'varde/one room seals',
    files: ['app/**/*.ts', 'plugins/**/*.ts'],
    ignores: ['app/encryption/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:crypto',
              importNames: ['createCipheriv', 'createDecipheriv'],
              message: 'Only app/encryption seals and opens.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'varde/pages',
    files: ['resources/inertia/**/*.{ts,tsx}', 'plugins/*/inertia/**/*.tsx'],
    rules: {
      ...RULES_LIST,
      '@adonisjs/no-backend-import-in-frontend': ['error', { allowed: ['../../lang/**'] }],
    },
  }
)
