import { defineConfig } from '@adonisjs/inertia'

export default defineConfig({
  encryptHistory: true,
  ssr: { enabled: true, entrypoint: 'resources/inertia/ssr.tsx' },
})
