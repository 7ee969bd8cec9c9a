import { defineConfig, drivers } from '@adonisjs/core/encryption'
import { cookieKey } from '#app/tenants/installation'

/** The framework's encryption: cookies. People's data never passes here. */
const encryptionConfig = defineConfig({
  default: 'gcm',
  list: { gcm: drivers.aes256gcm({ keys: [cookieKey().release()], id: 'gcm' }) },
})

export default encryptionConfig

declare module '@adonisjs/core/types' {
  export interface EncryptorsList extends InferEncryptors<typeof encryptionConfig> {}
}
