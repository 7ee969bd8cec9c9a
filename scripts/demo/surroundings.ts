import { join } from 'node:path'
import type { ProgramToRun } from '../background_process.ts'
import { root } from '../place.ts'
import type { Addresses } from './addresses.ts'

/** The API key that the video provider's simulator accepts. */
export const videoApiKey = 'sim-key'

/**
 * The world around the hospital: providers' simulators and the hospital's own
 * mail server. They run from their sources.
 */
export function surroundings({ videoPort, smtpPort, inboxPort }: Addresses): ProgramToRun[] {
  return [
    {
      name: 'video simulator',
      args: [join(root, 'plugins/video_meetings/simulator/serve.ts')],
      directory: root,
      environment: { PORT: String(videoPort), WHEREBY_SIMULATOR_KEYS: videoApiKey },
    },
    {
      name: 'mail server',
      args: [join(root, 'scripts/demo/mail_relay.ts')],
      directory: root,
      environment: { PORT: String(smtpPort), INBOX_PORT: String(inboxPort) },
    },
  ]
}

/** Where calls to a provider's host go instead, in the form of VARDE_EGRESS_MAP. */
export function egressMap({ videoPort }: Addresses): string {
  const simulator = `http://127.0.0.1:${videoPort}`
  return `api.whereby.dev=${simulator},*.whereby.com=${simulator}`
}
