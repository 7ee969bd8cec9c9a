import { useEffect, useState } from 'react'
import type { PatientSearchProps } from '~/contract'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'

const restMs = 200

export type SearchState =
  { state: 'empty' } | { state: 'found'; found: PatientSearchProps } | { state: 'failed' }

/** Searches once typing has rested; an older answer never replaces a newer one. */
export function usePatientSearch(query: string): SearchState {
  const [result, setResult] = useState<SearchState>({ state: 'empty' })
  const wanted = query.trim()

  useEffect(() => {
    if (wanted.length < 2) return
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await sendJson<PatientSearchProps>(
        'POST',
        paths.patientSearch,
        { terms: wanted },
        abort.signal
      )
      if (abort.signal.aborted) return
      setResult(answer.ok ? { state: 'found', found: answer.body } : { state: 'failed' })
    }, restMs)

    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [wanted])

  return wanted.length < 2 ? { state: 'empty' } : result
}
