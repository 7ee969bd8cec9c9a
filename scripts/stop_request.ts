import type { BackgroundProcess } from './background_process.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Aborts when a person (Ctrl-C) or the system asks this process to end; asking again changes nothing. */
export function stopRequest(): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) process.on(signal, () => controller.abort())
  return controller.signal
}

/** Resolves at the stop request with null, or with a sentence when a program ends by itself first. */
export function untilStopped(
  stop: AbortSignal,
  programs: readonly BackgroundProcess[]
): Promise<string | null> {
  const asked = new Promise<null>((resolve) => {
    if (stop.aborted) resolve(null)
    stop.addEventListener('abort', () => resolve(null))
  })
  const ends = programs.map(async ({ name, log, ended }) => {
    return `The ${name} ended by itself (${await ended}). Its log: ${log}`
  })
  return Promise.race([asked, ...ends])
}
