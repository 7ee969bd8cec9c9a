import { useState } from 'react'
import type { ReviewProps, RightsAnswered } from '~/contract'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'

export type RightAnswer = 'confirm' | 'end' | null

/** The answers as the reader gives them, each stored at once; nothing takes effect before submit. */
export function useRightAnswers({ list, rights }: Pick<ReviewProps, 'list' | 'rights'>) {
  const stored = Object.fromEntries(rights.map((right) => [right.id, right.answer]))
  const [answers, setAnswers] = useState<Record<string, RightAnswer>>(stored)
  const [hasFailed, setHasFailed] = useState(false)

  async function answer(rightId: string, given: RightAnswer) {
    const before = answers[rightId] ?? null
    if (before === given) return
    setAnswers((all) => ({ ...all, [rightId]: given }))
    const path = paths.rightAnswer(list.id, rightId)
    const sent = given
      ? await sendJson<RightsAnswered>('PUT', path, { answer: given })
      : await sendJson<RightsAnswered>('DELETE', path, {})
    if (sent.ok && sent.body.answered.includes(rightId)) return
    setAnswers((all) => ({ ...all, [rightId]: before }))
    setHasFailed(true)
  }

  async function confirmAll(rightIds: string[]) {
    const sent = await sendJson<RightsAnswered>('POST', paths.confirmations(list.id), { rightIds })
    if (!sent.ok) return setHasFailed(true)
    const confirmed = sent.body.answered.map((id) => [id, 'confirm' as const])
    setAnswers((all) => ({ ...all, ...Object.fromEntries(confirmed) }))
  }

  return { answers, answer, confirmAll, hasFailed }
}
