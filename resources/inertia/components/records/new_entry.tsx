import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencilPlus } from '@tabler/icons-react'
import type { Episode, PatientBannerProps } from '~/contract'
import { NewEntryForm } from '~/components/records/new_entry_form'
import { useText } from '~/texts/use_text'

type NewEntryProps = { patient: PatientBannerProps; episodes: Episode[] }

/** The way to a new entry; the form stands open until it is signed, kept or cancelled. */
export function NewEntry({ patient, episodes }: NewEntryProps) {
  const { t } = useText()
  const [isOpen, { open, close }] = useDisclosure(false)
  if (isOpen) return <NewEntryForm patient={patient} episodes={episodes} onDone={close} />

  return (
    <Button
      mb="md"
      className="no-print"
      leftSection={<IconPencilPlus size={18} aria-hidden />}
      onClick={open}
    >
      {t('records.entry.new')}
    </Button>
  )
}
