import { useRef, useState } from 'react'
import type { DraftRefused, DraftSaved, EntryConflict } from '~/contract'
import { useDebouncedEffect } from '~/hooks/use_debounced_effect'
import type { JsonAnswer } from '~/send_json'

const restMs = 2500

/** `saved` means the server has it; `failed` means only this window has it. */
export type DraftStatus = 'untouched' | 'typing' | 'saving' | 'saved' | 'failed' | 'refused'
export type Draft = { entryId: string | null; version: number; text: string }
export type SendDraft = (draft: Draft) => Promise<JsonAnswer<DraftSaved>>

/**
 * A text that saves itself once typing has rested. Saves run one after another,
 * so a slow answer never overtakes a newer text; a refused or failed save keeps
 * the text where it is.
 */
export function useDraft(start: Draft, send: SendDraft) {
  const [text, setText] = useState(start.text)
  const [stored, setStored] = useState(start)
  const [status, setStatus] = useState<DraftStatus>('untouched')
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [conflict, setConflict] = useState<EntryConflict | null>(null)
  const latest = useRef({ text, stored, running: Promise.resolve<Draft | null>(null) })
  latest.current.text = text

  /** What is stored afterwards; null when it could not be saved. */
  function save(): Promise<Draft | null> {
    latest.current.running = latest.current.running.then(saveLatest)
    return latest.current.running
  }

  async function saveLatest(): Promise<Draft | null> {
    const { text: wanted, stored: known } = latest.current
    if (wanted === known.text || wanted.trim() === '') return known

    setStatus('saving')
    const answer = await send({ ...known, text: wanted })
    return answer.ok ? keep(answer.body, wanted) : refuse(answer.status, answer.body)
  }

  function keep({ entryId, version, savedAt: at }: DraftSaved, saved: string): Draft {
    latest.current.stored = { entryId, version, text: saved }
    setStored(latest.current.stored)
    setSavedAt(at)
    setStatus(latest.current.text === saved ? 'saved' : 'typing')
    return latest.current.stored
  }

  function refuse(httpStatus: number, body: unknown): null {
    setStatus(httpStatus === 409 ? 'refused' : 'failed')
    if (httpStatus === 409) setConflict((body as DraftRefused | null)?.conflict ?? null)
    return null
  }

  /** After a conflict: go on with `chosen` on top of the version that is stored now. */
  function settle(chosen: string, { entryId, theirVersion, theirs }: EntryConflict) {
    latest.current.stored = { entryId, version: theirVersion, text: theirs }
    setStored(latest.current.stored)
    setConflict(null)
    change(chosen)
  }

  function change(next: string) {
    setText(next)
    setStatus('typing')
  }

  useDebouncedEffect(text, restMs, () => {
    if (status !== 'refused') void save()
  })

  const unsaved = text !== stored.text && text.trim() !== ''
  return { text, change, stored, status, savedAt, unsaved, save, conflict, settle }
}
