import { Button, Group, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useEffect, useState } from 'react'
import { Dialog } from '~/components/common/dialog'
import { useText } from '~/texts/use_text'

type LeaveGuardProps = {
  /** Whether something here would be lost. */
  unsaved: boolean
  /** Saves it; resolves to false when that did not work, and nobody leaves. */
  onSave?: () => Promise<boolean>
}

/** Nobody leaves a page with unsaved text by accident. */
export function LeaveGuard({ unsaved, onSave }: LeaveGuardProps) {
  const { t } = useText()
  const [goal, setGoal] = useState<URL | null>(null)
  const [leaving, setLeaving] = useState(false)

  useEffect(() => {
    if (!unsaved || leaving) return
    const stop = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stop)
    const release = router.on('before', ({ detail: { visit } }) => {
      if (visit.method !== 'get' || visit.url.pathname === window.location.pathname) return
      setGoal(visit.url)
      return false
    })
    return () => {
      window.removeEventListener('beforeunload', stop)
      release()
    }
  }, [unsaved, leaving])

  function leave() {
    if (!goal) return
    setLeaving(true)
    requestAnimationFrame(() => router.visit(goal))
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
