import { useEffect, useState } from 'react'
import type { SupportPresence } from '~/contract'
import { paths } from '~/paths'

/** How often an open page asks; an end is seen within five seconds (card ACC-07). */
const askEveryMs = 3_000

type Presence = { holds: boolean; here: SupportPresence[] }

/** Whether support is here and still holds, as the server says it now; null until it has said so. */
export function useSupportPresence(isWanted: boolean): Presence | null {
  const [presence, setPresence] = useState<Presence | null>(null)

  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    const ask = async () => {
      const answer = await fetch(paths.supportHere, { headers: { accept: 'application/json' } })
      if (isGone) return
      setPresence(answer.ok ? ((await answer.json()) as Presence) : { holds: false, here: [] })
    }
    const quietly = () => void ask().catch(() => undefined)
    quietly()
    const timer = setInterval(quietly, askEveryMs)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [isWanted])

  return presence
}
