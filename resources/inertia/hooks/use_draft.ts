import { useEffect, useRef, useState } from 'react'
import type { DraftRefused, DraftSaved, EntryConflict } from '~/contract'
import { rescueWith } from '~/devices/unsaved_texts'
import { useDebouncedEffect } from '~/hooks/use_debounced_effect'
import type { JsonAnswer } from '~/send_json'

const restMs = 2500

/** Whoever types without a pause loses no more than this when the browser dies. */
const unsavedMsMax = 8_000

/** How soon a failed save is tried again. */
const againMs = 5_000

/** `saved` means the server has it; `failed` means only this window has it. */
export type DraftStatus = 'untouched' | 'typing' | 'saving' | 'saved' | 'failed' | 'refused'
export type Draft = { entryId: string | null; version: number; text: string }
export type SendDraft = (draft: Draft) => Promise<JsonAnswer<DraftSaved>>

/**
 * A text that saves itself once typing has rested, now and then while it goes on, and again when
 * the network is back. Saves run one after another, so a slow answer never overtakes a newer
 * text; a refused or failed save keeps the text where it is. When the session ends, by whatever
 * hand, the text goes to the server first: after a conflict as a draft of its own.
 */
export function useDraft(start: Draft, send: SendDraft) {
  const [text, setText] = useState(start.text)
  const [stored, setStored] = useState(start)
  const [status, setStatus] = useState<DraftStatus>('untouched')
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [conflict, setConflict] = useState<EntryConflict | null>(null)
  const latest = useRef({
    text,
    stored,
    status,
    answered: 200,
    send,
    running: Promise.resolve<Draft | null>(null),
  })
  latest.current.text = text
  latest.current.status = status
  latest.current.send = send

  /** What is stored afterwards; null when it could not be saved. */
  function save(): Promise<Draft | null> {
    latest.current.running = latest.current.running.then(saveLatest)
    return latest.current.running
  }

  async function saveLatest(): Promise<Draft | null> {
    const { text: wanted, stored: known } = latest.current
    if (wanted === known.text || wanted.trim() === '') return known

    setStatus('saving')
    const answer = await latest.current.send({ ...known, text: wanted })
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
    latest.current.answered = httpStatus
    latest.current.status = httpStatus === 409 ? 'refused' : 'failed'
    setStatus(latest.current.status)
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

  async function rescue(): Promise<boolean> {
    if (await save()) return true
    if (latest.current.status !== 'refused') return isFinal(latest.current.answered)
    const { text: mine, send: sendMine } = latest.current
    const apart = await sendMine({ entryId: null, version: 0, text: mine })
    return apart.ok || isFinal(apart.status)
  }

  const saver = useRef({ save, rescue })
  saver.current = { save, rescue }
  const isWaiting = status === 'typing' || status === 'failed'

  useEffect(() => rescueWith(() => saver.current.rescue()), [])

  useEffect(() => {
    if (!isWaiting) return
    const saveNow = () => void saver.current.save()
    const timer = setInterval(saveNow, status === 'failed' ? againMs : unsavedMsMax)
    window.addEventListener('online', saveNow)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', saveNow)
    }
  }, [isWaiting, status])

  useDebouncedEffect(text, restMs, () => {
    if (status !== 'refused') void save()
  })

  const unsaved = text !== stored.text && text.trim() !== ''
  return { text, change, stored, status, savedAt, unsaved, save, conflict, settle }
}

/** The server has answered and will not take it: the session is over, or the access. */
function isFinal(httpStatus: number): boolean {
  return httpStatus >= 400 && httpStatus < 500
}
