import { defineConfig } from '@adonisjs/shield'

export default defineConfig({
  /** All but the token: app/http/middleware/security_headers_middleware.ts, for answers of no route too. */
  csp: { enabled: false, directives: {}, reportOnly: false },
  csrf: {
    enabled: true,
    /** Posted by a directory's own page; it decides nothing until the browser asks for it. */
    exceptRoutes: ['/sign-in/answer/:connection'],
    enableXsrfCookie: true,
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
    cookieOptions: { secure: true },
  },
  xFrame: { enabled: false },
  hsts: { enabled: false },
  contentTypeSniffing: { enabled: false },
})
