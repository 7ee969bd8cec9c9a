import { router } from '@inertiajs/react'
import { useState } from 'react'
import type { DraftSaved, Entry, PatientBannerProps } from '~/contract'
import { EntryEditor } from '~/components/records/entry_editor'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'

type OwnDraftProps = { patient: PatientBannerProps; entry: Entry; onClose: () => void }

/** Goes on with a draft that stands in the record already. */
export function OwnDraft({ patient, entry, onClose }: OwnDraftProps) {
  const [signing, setSigning] = useState(false)
  const about = { entryId: entry.id, patientId: patient.id, patientVersion: patient.version }

  return (
    <EntryEditor
      action={paths.signature(entry.id)}
      start={{ entryId: entry.id, version: entry.version, text: entry.text ?? '' }}
      patientName={patient.name}
      signing={signing}
      sendDraft={({ entryId, text, version }) =>
        entryId
          ? sendJson<DraftSaved>('PUT', paths.draft(entryId), { ...about, text, version })
          : sendJson<DraftSaved>('POST', paths.entries(patient.id), apart(entry, about, text))
      }
      onSign={({ text, version }) =>
        router.post(
          paths.signature(entry.id),
          { ...about, text, version },
          {
            preserveScroll: true,
            onStart: () => setSigning(true),
            onSuccess: onClose,
            onFinish: () => setSigning(false),
          }
        )
      }
      onClose={() => {
        onClose()
        router.reload()
      }}
    />
  )
}

/** What could not go over another window's text becomes a draft of its own. */
function apart({ kind, episodeId }: Entry, about: object, text: string): object {
  return { ...about, kind, episodeId, text, sign: false }
}
