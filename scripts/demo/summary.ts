import type { Addresses } from './addresses.ts'
import type { DemoAccess, PreparedDemo } from './prepare.ts'
import { videoApiKey } from './surroundings.ts'

/** The page a person sees when the demo is up: where to go, as whom, with which link. */
export function summaryText(demo: PreparedDemo, addresses: Addresses): string {
  const places = [...demo.tenants, { ...demo.console, name: 'Operators (no health data)' }]
  return [
    '',
    'Varde is running, with synthetic patients only. Ctrl-C stops all of it.',
    ...places.flatMap(({ name, url, staff }) => ['', `  ${name}  ${url}`, ...accessLines(staff)]),
    '',
    `  Mail that patients receive  http://localhost:${addresses.inboxPort}`,
    `  Video provider (simulator)  http://127.0.0.1:${addresses.videoPort}, API key ${videoApiKey}`,
    '',
    'A link works once: it sets the passphrase and the authenticator app.',
    '',
  ].join('\n')
}

function accessLines(staff: readonly DemoAccess[]): string[] {
  const rows = staff.map(({ name, role, signInName, setupUrl }) => [
    name,
    role.replaceAll('_', ' '),
    signInName,
    setupUrl ?? 'has set up: sign in',
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map(
    (row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`
  )
}
