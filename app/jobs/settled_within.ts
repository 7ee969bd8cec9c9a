/**
 * Waits for the work, at most `timeoutMs`; false when the time ran out first. The work itself is
 * not stopped by this.
 *
 * @throws what the work throws, when it does so in time
 */
export async function settledWithin(work: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs)
  })
  try {
    return await Promise.race([work.then(() => true as const), timeUp])
  } finally {
    clearTimeout(timer)
  }
}
