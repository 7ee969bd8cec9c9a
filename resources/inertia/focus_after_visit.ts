import { router } from '@inertiajs/react'

/**
 * After a visit the link that had the focus is gone. The content gets it, so
 * that a screen reader starts reading there and Tab goes on from there.
 */
export function focusContentAfterVisits() {
  let first = true
  router.on('navigate', () => {
    if (!first) requestAnimationFrame(focusContent)
    first = false
  })
}

function focusContent() {
  if (document.activeElement && document.activeElement !== document.body) return
  document.getElementById('content')?.focus({ preventScroll: true })
}
