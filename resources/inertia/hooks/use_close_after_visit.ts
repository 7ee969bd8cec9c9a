import { router } from '@inertiajs/react'
import { useEffect } from 'react'

/** Closes what lies over the page (a drawer, a dialog) once another page is shown. */
export function useCloseAfterVisit(close: () => void) {
  useEffect(() => router.on('navigate', close), [close])
}
