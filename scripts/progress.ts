/** Prints a line of progress with the seconds since the command began. */
export type Say = (line: string) => void

/** A clock for one command: each line says how far it is, on standard error. */
export function progress(): Say {
  const startedAt = performance.now()
  return (line) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    console.error(`${seconds.padStart(6)} s  ${line}`)
  }
}
