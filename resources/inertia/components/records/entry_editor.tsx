import { Button, Group, Textarea } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { CopyButton } from '~/components/common/copy_button'
import { LeaveGuard } from '~/components/common/leave_guard'
import { ServerForm } from '~/components/common/server_form'
import { ConflictView } from '~/components/records/conflict_view'
import { DraftState } from '~/components/records/draft_state'
import { useDraft, type Draft, type SendDraft } from '~/hooks/use_draft'
import { useText } from '~/texts/use_text'

type EntryEditorProps = {
  /** Where the browser posts without scripts. */
  action: string
  start: Draft
  sendDraft: SendDraft
  /** Signs the text; the page then shows the record as it stands. */
  onSign: (draft: Draft) => void
  onClose: (stored: Draft) => void
  signing: boolean
  patientName: string
  /** Fields above the text; told whether the draft already stands on the server. */
  above?: (isStored: boolean) => ReactNode
}

/** Writes one entry. The text saves itself; signing puts it into the record. */
export function EntryEditor(props: EntryEditorProps) {
  const { t } = useText()
  const id = useId()
  const draft = useDraft(props.start, props.sendDraft)
  const { text, stored, conflict } = draft
  const isEmpty = text.trim() === ''

  async function sign() {
    if (isEmpty || conflict || props.signing) return
    const isNew = stored.entryId === null && draft.status !== 'saving'
    const saved = isNew ? { ...stored, text } : await draft.save()
    if (saved) props.onSign(saved)
  }

  async function close() {
    const saved = await draft.save()
    if (saved) props.onClose(saved)
  }

  if (conflict) {
    return <ConflictView conflict={{ ...conflict, yours: text }} onSettle={draft.settle} />
  }

  return (
    <ServerForm action={props.action} onSend={() => void sign()} label={t('records.editor.label')}>
      {props.above?.(stored.entryId !== null)}
      <Textarea
        id={id}
        name="text"
        label={t('records.editor.text', { name: props.patientName })}
        description={t('records.editor.text.help')}
        autosize
        minRows={5}
        maxRows={24}
        autoComplete="off"
        value={text}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      <Group justify="space-between" mt="sm" gap="sm">
        <Group gap="xs">
          <Button type="submit" disabled={isEmpty} loading={props.signing}>
            {t('records.editor.sign')}
          </Button>
          <Button variant="default" onClick={() => void close()}>
            {isEmpty ? t('words.cancel') : t('records.editor.keep')}
          </Button>
        </Group>
        <DraftState status={draft.status} savedAt={draft.savedAt} />
        {draft.status === 'failed' && <CopyButton text={text} label={t('records.draft.copy')} />}
      </Group>
      <LeaveGuard
        unsaved={draft.unsaved && !props.signing}
        onSave={async () => (await draft.save()) !== null}
      />
    </ServerForm>
  )
}
