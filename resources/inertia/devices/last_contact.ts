type Message = 'contact' | 'leaving' | 'locked' | 'signed_out'

const listeners = new Set<(message: Message) => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('varde')

let at = 0

channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data === 'contact') at = Date.now()
  else for (const listener of listeners) listener(data)
})

/** The server has answered something that keeps the session alive; the other windows hear of it. */
export function noteContact(): void {
  at = Date.now()
  channel?.postMessage('contact')
}

/** When that was, in whatever window (ms since 1970). */
export function lastContact(): number {
  return at
}

/** Says to the other windows of this browser what happens to their common session. */
export function tellOtherWindows(message: Exclude<Message, 'contact'>): void {
  channel?.postMessage(message)
}

export function hearOtherWindows(listener: (message: Message) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
