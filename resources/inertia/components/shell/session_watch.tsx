import { Button, Group, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useEffect, useRef, useState } from 'react'
import type { SessionLimits } from '~/contract'
import { Dialog } from '~/components/common/dialog'
import { lastContact, noteContact } from '~/devices/last_contact'
import { proveDevice } from '~/devices/prove_device'
import type { Leaving, Why } from '~/hooks/use_leaving'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'
import { useText } from '~/texts/use_text'

type SessionWatchProps = {
  session: SessionLimits
  onLeave: (to: Leaving, why: Why) => void
}

const MINUTE = 60_000
const LOOK_MS = 5_000
const signs = ['keydown', 'pointerdown', 'wheel'] as const

/**
 * Warns a minute before the session ends by itself, ends it in time, and keeps it alive while
 * somebody works without asking the server. The server notes a session once a minute, so the page
 * counts one minute less than it does.
 */
export function SessionWatch({ session, onLeave }: SessionWatchProps) {
  const { t } = useText()
  const [warning, setWarning] = useState<'idle' | 'end' | null>(null)
  const [isEndKnown, setEndKnown] = useState(false)
  const touched = useRef(0)
  const isShared = session.trust === 'ward_shared' || session.trust === 'kiosk'
  useRenewedProof(session)

  useEffect(() => {
    noteContact()
    const touch = () => (touched.current = Date.now())
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true })
    const release = router.on('success', noteContact)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touch)
      release()
    }
  }, [])

  useEffect(() => {
    const timer = setInterval(() => {
      const now = Date.now()
      const resting = now - lastContact()
      const limit = (session.idleMinutes - 1) * MINUTE
      const left = Date.parse(session.endsAt) - now
      if (left <= 0) onLeave('sign_out', 'idle')
      else if (resting >= limit) onLeave(isShared ? 'lock' : 'sign_out', 'idle')
      else if (resting >= limit - MINUTE) setWarning('idle')
      else if (left <= MINUTE && !isEndKnown) setWarning('end')
      else {
        if (resting < limit - MINUTE) setWarning((shown) => (shown === 'idle' ? null : shown))
        if (resting > MINUTE && touched.current > lastContact()) void stay()
      }
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [session, isShared, isEndKnown, onLeave])

  function close() {
    if (warning === 'idle') void stay()
    else setEndKnown(true)
    setWarning(null)
  }

  const isEnd = warning === 'end'
  const words = isShared ? 'devices.idle.text.lock' : 'devices.idle.text'
  return (
    <Dialog
      opened={warning !== null}
      onClose={close}
      title={t(isEnd ? 'devices.idle.end.title' : 'devices.idle.title')}
    >
      <Text mb="md" role="alert">
        {t(isEnd ? 'devices.idle.end.text' : words)}
      </Text>
      <Group>
        <Button data-autofocus onClick={close}>
          {t(isEnd ? 'devices.idle.ok' : 'devices.idle.stay')}
        </Button>
      </Group>
    </Dialog>
  )
}

/** Asks the server itself: where the session is over already, the next page says so. */
async function stay(): Promise<void> {
  const answer = await sendJson('POST', paths.sessionRenewal, {})
  if (!answer.ok && answer.status === 401) router.reload()
}

/** The key of the device signs again before the last signature has run out. */
function useRenewedProof({ trust, proofMinutes }: SessionLimits): void {
  useEffect(() => {
    if (trust !== 'unknown') return
    void proveDevice().then((proof) => proof === 'proved' && router.reload())
  }, [trust])

  useEffect(() => {
    if (proofMinutes === null) return
    const renew = () => void proveDevice()
    const renewWhenSeen = () => document.visibilityState === 'visible' && renew()
    const timer = setInterval(renew, (proofMinutes * MINUTE) / 2)
    document.addEventListener('visibilitychange', renewWhenSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', renewWhenSeen)
    }
  }, [proofMinutes])
}
