import { videoApiKey } from '../demo/surroundings.ts'
import type { Client } from './client.ts'

const page = '/administration/plugins/video_meetings'
const clauses = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/**
 * Every step towards video meetings but the last: settings, test, agreement, risk assessment. The
 * page is read at the end, so that its notice is not told on the next one.
 */
export async function prepareVideoMeetings(administrator: Client, subdomain: string) {
  const settings = { subdomain, marginMinutes: 30, apiKey: videoApiKey }
  await administrator.send('PUT', `${page}/settings`, settings)
  await administrator.post(`${page}/connection-tests`, {})
  await administrator.post(`${page}/agreements`, {
    reference: '2026/117',
    signedOn: day(-20),
    validUntil: day(700),
    clauses,
  })
  await administrator.post(`${page}/risk-assessments`, {
    likelihood: 2,
    consequence: 3,
    measures: 'Rommene er låst. Ingen opptak. Navn vises bare i møtet.',
    validUntil: day(300),
  })
  await administrator.get(page)
}

export async function switchVideoMeetingsOn(administrator: Client): Promise<void> {
  await administrator.post(`${page}/activation`, {})
  await administrator.get(page)
}

/** `YYYY-MM-DD`, some days from today. */
function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
}
