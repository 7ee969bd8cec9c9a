import { defineConfig } from '@adonisjs/session'
import { PlaneSessionStore } from '#app/auth/plane_session_store'

/** Absolute life of a session; the idle limit is kept by the store. */
export const sessionHoursMax = 12

export default defineConfig({
  enabled: true,
  cookieName: '__Host-varde',
  clearWithBrowser: true,
  age: `${sessionHoursMax}h`,
  cookie: { path: '/', httpOnly: true, secure: true, sameSite: 'lax' },
  store: 'plane',
  stores: { plane: (ctx) => new PlaneSessionStore(ctx) },
})
