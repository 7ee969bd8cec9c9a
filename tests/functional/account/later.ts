/** Runs with the server's clock set forward; time steps of codes and the database keep theirs. */
export async function minutesLater<T>(minutes: number, run: () => Promise<T>): Promise<T> {
  const now = Date.now
  Date.now = () => now() + minutes * 60_000
  try {
    return await run()
  } finally {
    Date.now = now
  }
}
