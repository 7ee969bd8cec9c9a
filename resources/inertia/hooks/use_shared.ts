import { usePage } from '@inertiajs/react'
import type { Shared } from '~/contract'

/** What the server shares with every page. */
export function useShared(): Shared {
  return usePage().props
}
