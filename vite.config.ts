import adonisjs from '@adonisjs/vite/client'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    react(),
    adonisjs({
      entryPoints: ['resources/inertia/app.tsx'],
      serverEntryPoints: ['resources/inertia/ssr.tsx'],
      reload: ['resources/views/**/*.edge'],
    }),
  ],
  /** Tests ask as hosts nobody declared; what those get is for the application to say. */
  server: { allowedHosts: process.env.NODE_ENV === 'test' ? true : ['.localhost'] },
  resolve: {
    alias: {
      '~/': `${import.meta.dirname}/resources/inertia/`,
      '@generated': `${import.meta.dirname}/.adonisjs/client/`,
    },
  },
})
