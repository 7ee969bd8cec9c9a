import { router } from '@inertiajs/react'

/** The token of the newest answer: a session that changes changes it too. */
let token = ''

/**
 * Every visit that changes something carries the token the server handed out. A visit that replaces
 * its page is no navigation, but a success.
 */
export function sendTokenWithEveryVisit() {
  router.on('navigate', ({ detail }) => {
    token = detail.page.props.csrfToken
  })
  router.on('success', ({ detail }) => {
    token = detail.page.props.csrfToken
  })
  router.on('before', ({ detail }) => {
    detail.visit.headers['X-CSRF-TOKEN'] = token
  })
}

/** The same token for the few requests that are no visits (search, autosave). */
export function crossSiteToken(): string {
  return token
}
