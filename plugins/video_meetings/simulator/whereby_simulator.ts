import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { problem, write, type Answer } from './answer.ts'
import { ApiDoor } from './api_door.ts'
import { CallJournal } from './call_journal.ts'
import { controlPlane } from './control_plane.ts'
import { MeetingsApi } from './meetings_api.ts'
import { PointBucket } from './point_bucket.ts'
import { parseBody, readBody } from './read_body.ts'
import { openRoom } from './room_door.ts'
import type { SimulatorSettings } from './settings.ts'

const defaultPointsPerMinute = 1_000
const defaultSlowMs = 15_000

/**
 * Speaks the documented part of the provider's REST API that Varde uses, and shows a room page.
 * Rooms live at `publicOrigin`, because a browser has to load them; the provider's own live at
 * `https://<subdomain>.whereby.com`. Webhooks are not sent.
 */
export class WherebySimulator {
  private readonly settings: SimulatorSettings
  private readonly meetings = new MeetingsApi()
  private readonly journal = new CallJournal()
  private readonly door: ApiDoor
  private readonly server: Server

  constructor(settings: SimulatorSettings) {
    this.settings = settings
    const bucket = new PointBucket(settings.pointsPerMinute ?? defaultPointsPerMinute)
    this.door = new ApiDoor(this.meetings, this.journal, bucket)
    this.server = createServer((request, response) => {
      this.answer(request)
        .catch(() => problem(500, 'The simulator failed'))
        .then((answer) => write(response, answer))
    })
  }

  /** Listens on loopback and gives its origin; port 0 takes a free one. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(port, '127.0.0.1', resolve)
    })
    return this.origin()
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private origin(): string {
    const { port } = this.server.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', this.origin())
    const method = request.method ?? 'GET'
    const text = await readBody(request)
    if (url.pathname.startsWith('/_sim/')) {
      return controlPlane(`${method} ${url.pathname}`, parseBody(text), this.journal, this.meetings)
    }
    if (!url.pathname.startsWith('/v1/')) return openRoom(this.meetings, url)

    const now = this.settings.clock?.() ?? new Date()
    const isAuthorized = this.isAuthorized(request)
    const path = url.pathname + url.search
    this.journal.add({ at: now.toISOString(), method, path, body: text, isAuthorized })
    const origin = this.settings.publicOrigin ?? this.origin()
    const context = { origin, now, slowMs: this.settings.slowMs ?? defaultSlowMs }
    return await this.door.answer({ method, url, body: parseBody(text), isAuthorized }, context)
  }

  private isAuthorized(request: IncomingMessage): boolean {
    const [, key] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
    return key !== undefined && (this.settings.apiKeys ?? ['sim-key']).includes(key)
  }
}

/** A simulator that is not listening yet: `await simulator.listen(0)` gives its origin. */
export function createWherebySimulator(settings: SimulatorSettings = {}): WherebySimulator {
  return new WherebySimulator(settings)
}
