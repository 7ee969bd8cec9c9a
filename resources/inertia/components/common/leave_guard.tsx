import { Button, Group, Text } from '@mantine/core'
import type { PendingVisit } from '@inertiajs/core'
import { router } from '@inertiajs/react'
import { useEffect, useRef, useState } from 'react'
import { Dialog } from '~/components/common/dialog'
import { isLeavingForced } from '~/devices/unsaved_texts'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type Goal = Pick<PendingVisit, 'url' | 'method'>

type LeaveGuardProps = {
  /** Whether something here would be lost. */
  unsaved: boolean
  /** Saves it; resolves to false when that did not work, and nobody leaves. */
  onSave?: () => Promise<boolean>
}

/** Nobody leaves a page with unsaved text by accident. */
export function LeaveGuard({ unsaved, onSave }: LeaveGuardProps) {
  const { t } = useText()
  const [goal, setGoal] = useState<Goal | null>(null)
  const mayLeave = useRef(false)

  useEffect(() => {
    if (!unsaved) return
    const stop = (event: BeforeUnloadEvent) => {
      if (!mayLeave.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', stop)
    const release = router.on('before', ({ detail: { visit } }) => {
      if (mayLeave.current || isLeavingForced() || !leaves(visit)) return
      setGoal({ url: visit.url, method: visit.method })
      return false
    })
    return () => {
      window.removeEventListener('beforeunload', stop)
      release()
    }
  }, [unsaved])

  function leave() {
    if (!goal) return
    mayLeave.current = true
    router.visit(goal.url, { method: goal.method })
  }

  async function saveAndLeave() {
    if (await onSave?.()) leave()
    else setGoal(null)
  }

  return (
    <Dialog opened={goal !== null} onClose={() => setGoal(null)} title={t('words.leave.title')}>
      <Text mb="md">{t('words.leave.text')}</Text>
      <Group gap="xs">
        {onSave && <Button onClick={() => void saveAndLeave()}>{t('words.leave.save')}</Button>}
        <Button variant="default" onClick={() => setGoal(null)}>
          {t('words.leave.stay')}
        </Button>
        <Button variant="subtle" color="red" onClick={leave}>
          {t('words.leave.leave')}
        </Button>
      </Group>
    </Dialog>
  )
}

/** Another page, or the end of the session; what is sent from this page stays on it. */
function leaves({ url, method }: Goal): boolean {
  if (method !== 'get') return url.pathname === paths.signOut
  return url.pathname !== window.location.pathname
}
