import '@inertiajs/core'
import type { Shared } from '~/contract'

declare module '@inertiajs/core' {
  interface InertiaConfig {
    sharedPageProps: Shared
  }
}
