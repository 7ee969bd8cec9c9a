import { Button, Group, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { fromLocalInput, toLocalInput } from '~/format/local_input'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

type MomentFormProps = { at: string; onChoose: (at: string | null) => void }

/** A moment by date and clock, in the tenant's time zone. */
export function MomentForm({ at, onChoose }: MomentFormProps) {
  const { t } = useText()
  const { timeZone } = useShared()
  const [typed, setTyped] = useState(toLocalInput(at, timeZone))

  function choose(event: FormEvent) {
    event.preventDefault()
    onChoose(fromLocalInput(typed, timeZone))
  }

  return (
    <form onSubmit={choose} className="no-print">
      <Group gap="xs" align="flex-end">
        <TextInput
          type="datetime-local"
          label={t('privacy.as_of.moment')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('privacy.as_of.show')}
        </Button>
      </Group>
    </form>
  )
}
