import { Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useEffect, useState } from 'react'
import type { DraftSaved, EntryConflict, PatientBannerProps } from '~/contract'
import { ConflictView } from '~/components/records/conflict_view'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'
import { useText } from '~/texts/use_text'

type RefusedEntryProps = { conflict: EntryConflict; patient: PatientBannerProps }

/** A form came too late: the text the person sent, beside what is stored now. */
export function RefusedEntry({ conflict, patient }: RefusedEntryProps) {
  const { t } = useText()
  const [failed, setFailed] = useState(false)

  /** The form's address cannot be opened again; the record's can. */
  useEffect(() => {
    const url = paths.patient(patient.id)
    const afterTheVisit = setTimeout(() =>
      router.replace({ url, preserveState: true, preserveScroll: true })
    )
    return () => clearTimeout(afterTheVisit)
  }, [patient.id])

  async function settle(text: string, { entryId, theirVersion }: EntryConflict) {
    const about = { patientId: patient.id, patientVersion: patient.version }
    const draft = { ...about, text, version: theirVersion }
    const { ok } = await sendJson<DraftSaved>('PUT', paths.draft(entryId), draft)
    if (ok) router.visit(paths.patient(patient.id))
    setFailed(!ok)
  }

  return (
    <>
      <ConflictView conflict={conflict} onSettle={(text, settled) => void settle(text, settled)} />
      {failed && (
        <Text role="alert" c="var(--mantine-color-error)" mt="xs">
          {t('records.draft.failed')}
        </Text>
      )}
    </>
  )
}
