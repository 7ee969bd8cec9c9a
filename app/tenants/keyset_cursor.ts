import { isUuid } from '#app/tenants/uuid'

export type KeysetCursor = { at: Date; id: string }

/** Before the first row of a list that runs backwards in time. */
export const startOfList: KeysetCursor = {
  at: new Date('9999-12-31T00:00:00Z'),
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
}

/** Opaque to the page; says nothing but a time and an id the reader has seen. */
export function encodeCursor(cursor: KeysetCursor): string {
  return Buffer.from(`${cursor.at.toISOString()} ${cursor.id}`).toString('base64url')
}

/** Anything that is no cursor starts the list from its beginning. */
export function decodeCursor(text: unknown): KeysetCursor {
  if (typeof text !== 'string') return startOfList
  const [at = '', id] = Buffer.from(text, 'base64url').toString('utf8').split(' ')
  const time = new Date(at)
  const isTime = /^\d{4}-/.test(at) && !Number.isNaN(time.getTime())
  return isUuid(id) && isTime ? { at: time, id } : startOfList
}
