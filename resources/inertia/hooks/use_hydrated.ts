import { useSyncExternalStore } from 'react'

/** False on the server and while the browser takes over, true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false
  )
}
