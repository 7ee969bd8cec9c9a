import type { Answer } from './answer.ts'
import type { MeetingsApi } from './meetings_api.ts'
import { gonePage, roomPage } from './room_page.ts'

const displayNameMax = 100

/** What a browser gets at a room's address. Any page may frame it; the provider keeps a list instead. */
export function openRoom(meetings: MeetingsApi, url: URL): Answer {
  const headers = { 'Content-Security-Policy': 'frame-ancestors *', 'Cache-Control': 'no-store' }
  const locale = /^(nb|nn|no)/.test(url.searchParams.get('lang') ?? '') ? 'nb' : 'en'
  const meeting = meetings.atRoom(url.pathname)
  if (!meeting) return { status: 404, html: gonePage(locale), headers }

  const roomKey = url.searchParams.get('roomKey')
  const displayName = acceptedName(url.searchParams.get('displayName') ?? '')
  return { status: 200, html: roomPage({ meeting, displayName, roomKey, locale }), headers }
}

/** A name with one of these characters, or too long a one, is asked for again, as documented. */
function acceptedName(name: string): string {
  return name.length > displayNameMax || /[$!<>:;]/.test(name) ? '' : name
}
