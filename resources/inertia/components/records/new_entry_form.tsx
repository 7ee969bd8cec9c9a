import { router } from '@inertiajs/react'
import { useState } from 'react'
import type { DraftSaved, Episode, PatientBannerProps } from '~/contract'
import { EntryAbout, type About } from '~/components/records/entry_about'
import { EntryEditor } from '~/components/records/entry_editor'
import { entryKinds } from '~/components/records/entry_kinds'
import type { Draft } from '~/hooks/use_draft'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'
import classes from './entry_editor.module.css'

type NewEntryFormProps = {
  patient: PatientBannerProps
  episodes: Episode[]
  onDone: () => void
}

const emptyDraft: Draft = { entryId: null, version: 0, text: '' }

/** A new entry: its kind, its episode, its text. */
export function NewEntryForm({ patient, episodes, onDone }: NewEntryFormProps) {
  const open = episodes.filter(({ status }) => status === 'active')
  const [signing, setSigning] = useState(false)
  const [about, setAbout] = useState<About>({
    kind: entryKinds[0],
    episodeId: open[0]?.id ?? null,
  })
  const whose = { patientId: patient.id, patientVersion: patient.version }
  const entries = paths.entries(patient.id)

  function sendDraft({ entryId, version, text }: Draft) {
    return entryId
      ? sendJson<DraftSaved>('PUT', paths.draft(entryId), { ...whose, text, version })
      : sendJson<DraftSaved>('POST', entries, { ...whose, ...about, text, sign: false })
  }

  function sign({ entryId, version, text }: Draft) {
    const path = entryId ? paths.signature(entryId) : entries
    const data = entryId ? { ...whose, version, text } : { ...whose, ...about, text, sign: true }
    router.post(path, data, {
      preserveScroll: true,
      onStart: () => setSigning(true),
      onSuccess: onDone,
      onFinish: () => setSigning(false),
    })
  }

  function close({ entryId }: Draft) {
    onDone()
    if (entryId) router.reload()
  }

  return (
    <div className={classes.composer}>
      <EntryEditor
        action={entries}
        start={emptyDraft}
        sendDraft={sendDraft}
        onSign={sign}
        onClose={close}
        signing={signing}
        patientName={patient.name}
        above={(isStored) => (
          <EntryAbout value={about} onChange={setAbout} episodes={open} disabled={isStored} />
        )}
      />
    </div>
  )
}
