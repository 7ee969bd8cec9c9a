import { createTuyau } from '@tuyau/core/client'
import { registry } from '@generated/registry'

/** Knows every route of the server by name; `Link` and `Form` take their addresses from it. */
export const client = createTuyau({ baseUrl: '/', registry })
