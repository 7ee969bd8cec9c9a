import { freePortFrom, isPortFree } from '../free_port.ts'
import { Obstacle } from '../obstacle.ts'
import type { Say } from '../progress.ts'

/** Where the parts of a running demo listen. */
export type Addresses = {
  host: string
  port: number
  videoPort: number
  smtpPort: number
  inboxPort: number
}

/**
 * Decides where everything listens. The application's own port is a promise
 * (people have bookmarks), so it is never moved; the others give way.
 *
 * @throws Obstacle when the application's port is taken
 */
export async function demoAddresses(say: Say): Promise<Addresses> {
  const host = process.env.HOST ?? '127.0.0.1'
  const port = Number(process.env.PORT ?? 3333)
  if (!(await isPortFree(port, host))) {
    throw new Obstacle(
      `Port ${port} is busy: another program listens there. ` +
        `End it, or take another port: PORT=${port + 1} npm run demo`
    )
  }

  return {
    host,
    port,
    videoPort: await movable(
      'the video simulator',
      Number(process.env.VARDE_VIDEO_PORT ?? 4101),
      say
    ),
    smtpPort: await movable('the mail server', Number(process.env.VARDE_SMTP_PORT ?? 2525), say),
    inboxPort: await movable('the inbox page', Number(process.env.VARDE_INBOX_PORT ?? 8025), say),
  }
}

async function movable(name: string, wanted: number, say: Say): Promise<number> {
  const port = await freePortFrom(wanted)
  if (port !== wanted) say(`port ${wanted} is busy; ${name} listens on ${port}`)
  return port
}
