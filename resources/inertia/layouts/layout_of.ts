import type { Page } from '@inertiajs/core'
import { ConsoleShell } from '~/layouts/console_shell'
import { PublicShell } from '~/layouts/public_shell'
import { StaffShell } from '~/layouts/staff_shell'

/** Pages anybody may read look the same to everybody. */
const publicPages = ['privacy/public', 'privacy/trust']

/** What stands around a page: by where the reader is, never by the page itself. */
export function layoutOf(name: string, page: Page) {
  const { tenant, signedIn } = page.props
  if (publicPages.includes(name)) return PublicShell
  if (name.startsWith('console/')) return ConsoleShell
  if (name.startsWith('account/') && !tenant) return ConsoleShell
  return tenant && signedIn ? StaffShell : PublicShell
}
