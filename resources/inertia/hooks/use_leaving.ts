import { router } from '@inertiajs/react'
import { useCallback, useEffect, useState } from 'react'
import { hearOtherWindows, tellOtherWindows } from '~/devices/last_contact'
import { arrive, leaveForced, rescueTexts } from '~/devices/unsaved_texts'
import { paths } from '~/paths'

export type Leaving = 'lock' | 'sign_out'
export type Why = 'asked' | 'idle'

const AGAIN_MS = 3_000

/**
 * The way out of a session: the page is covered at once, every text is brought to safety, here and
 * in the other windows, and then the session is locked or ended. Without a network it tries again
 * until there is one; the text waits under the cover.
 */
export function useLeaving() {
  const [goal, setGoal] = useState<Leaving | 'wait' | null>(null)

  const leave = useCallback((to: Leaving, why: Why) => {
    setGoal(to)
    tellOtherWindows('leaving')
    void goNow(to, why)
  }, [])

  useEffect(
    () =>
      hearOtherWindows((message) => {
        setGoal('wait')
        if (message === 'leaving') void rescueTexts()
        else follow(message === 'locked' ? paths.locked : paths.signIn)
      }),
    []
  )

  return { isLeaving: goal !== null, leave }
}

async function goNow(to: Leaving, why: Why): Promise<void> {
  const isSafe = await rescueTexts()
  const again = () => void setTimeout(() => void goNow(to, why), AGAIN_MS)
  if (!isSafe) return again()
  leaveForced()
  const path = to === 'lock' ? paths.locked : paths.signOut
  router.post(
    path,
    { path: window.location.pathname, why },
    {
      replace: true,
      onSuccess: () => tellOtherWindows(to === 'lock' ? 'locked' : 'signed_out'),
      onNetworkError: again,
      onFinish: arrive,
    }
  )
}

function follow(path: string): void {
  leaveForced()
  router.visit(path, { replace: true, onFinish: arrive })
}
