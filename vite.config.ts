import adonisjs from '@adonisjs/vite/client'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const isTest = process.env.NODE_ENV === 'test'

export default defineConfig({
  plugins: [
    react(),
    adonisjs({
      entryPoints: ['resources/inertia/app.tsx'],
      serverEntryPoints: ['resources/inertia/ssr.tsx'],
      reload: ['resources/views/**/*.edge'],
    }),
  ],
  server: {
    /** Tests ask as hosts nobody declared; what those get is for the application to say. */
    allowedHosts: isTest ? true : ['.localhost'],
    /** Nobody edits pages while tests run, and a database's files are no sources. */
    watch: isTest ? null : { ignored: ['**/storage/**', '**/build/**'] },
  },
  resolve: {
    alias: {
      '~/': `${import.meta.dirname}/resources/inertia/`,
      '@generated': `${import.meta.dirname}/.adonisjs/client/`,
    },
  },
})
