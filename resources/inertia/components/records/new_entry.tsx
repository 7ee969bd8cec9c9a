import { Button, Group, NativeSelect } from '@mantine/core'
import { router } from '@inertiajs/react'
import { IconPencilPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { DraftSaved, Episode, PatientBannerProps } from '~/contract'
import { EntryEditor } from '~/components/records/entry_editor'
import { entryKinds } from '~/components/records/entry_kinds'
import type { Draft } from '~/hooks/use_draft'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'
import { useText } from '~/texts/use_text'
import classes from './entry_editor.module.css'

type NewEntryProps = { patient: PatientBannerProps; episodes: Episode[] }

/** Starts an entry: its kind, its episode, its text. */
export function NewEntry({ patient, episodes }: NewEntryProps) {
  const { t, code } = useText()
  const open = episodes.filter(({ status }) => status === 'active')
  const [isOpen, setOpen] = useState(false)
  const [signing, setSigning] = useState(false)
  const [kind, setKind] = useState<string>(entryKinds[0])
  const [episodeId, setEpisodeId] = useState(open[0]?.id ?? '')

  const about = {
    kind,
    episodeId: episodeId || null,
    patientId: patient.id,
    patientVersion: patient.version,
  }

  function sendDraft({ entryId, version, text }: Draft) {
    return entryId
      ? sendJson<DraftSaved>('PUT', paths.draft(entryId), { text, version, patientId: patient.id })
      : sendJson<DraftSaved>('POST', paths.entries(patient.id), { ...about, text, sign: false })
  }

  function sign({ entryId, version, text }: Draft) {
    const path = entryId ? paths.signature(entryId) : paths.entries(patient.id)
    const data = entryId ? { version, text, patientId: patient.id } : { ...about, text, sign: true }
    router.post(path, data, {
      preserveScroll: true,
      onStart: () => setSigning(true),
      onSuccess: () => setOpen(false),
      onFinish: () => setSigning(false),
    })
  }

  if (!isOpen) {
    return (
      <Button
        mb="md"
        className="no-print"
        leftSection={<IconPencilPlus size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('records.entry.new')}
      </Button>
    )
  }

  return (
    <div className={classes.composer}>
      <EntryEditor
        action={paths.entries(patient.id)}
        start={{ entryId: null, version: 0, text: '' }}
        sendDraft={sendDraft}
        onSign={sign}
        signing={signing}
        patientName={patient.name}
        onClose={({ entryId }) => {
          setOpen(false)
          if (entryId) router.reload()
        }}
        above={(isStored) => (
          <Group grow mb="sm" gap="sm">
            <NativeSelect
              name="kind"
              label={t('records.entry.kind')}
              disabled={isStored}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value)}
              data={entryKinds.map((value) => ({
                value,
                label: code(`records.kind.${value}`, value),
              }))}
            />
            {open.length > 0 && (
              <NativeSelect
                name="episodeId"
                label={t('records.entry.episode')}
                disabled={isStored}
                value={episodeId}
                onChange={(event) => setEpisodeId(event.currentTarget.value)}
                data={open.map(({ id, title, unit }) => ({ value: id, label: title ?? unit.name }))}
              />
            )}
          </Group>
        )}
      />
    </div>
  )
}
