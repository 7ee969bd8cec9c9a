import { defineConfig } from '@adonisjs/core/http'
import { cookieKey } from '#app/tenants/installation'

/** Signs and encrypts cookies only; data has keys of its own (docs/decisions/0004). */
export const appKey = cookieKey()

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: true,
  trustProxy: (address: string) =>
    (process.env.VARDE_TRUSTED_PROXIES ?? '').split(',').includes(address),
  cookie: {
    domain: '',
    path: '/',
    maxAge: '12h',
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
  },
})
