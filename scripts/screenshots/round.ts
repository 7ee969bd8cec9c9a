import { type Client, pageProps } from '../visitor/client.ts'

const path = '/administration/recertification'

type Round = { roundPath: string; reviewPath: string }

/** A round of all roles, every unit the same reviewer's, who is done with one and half done with another. */
export async function startRound(
  administrator: Client,
  reviewer: { client: Client; signInName: string }
): Promise<Round> {
  const { reviewers, next } = pageProps<{
    reviewers: { unit: { id: string } | null }[]
    next: { dueOn: string }
  }>(await administrator.get(path))
  for (const { unit } of reviewers) {
    const named = { unitId: unit?.id ?? null, person: reviewer.signInName }
    await administrator.post(`${path}/reviewers`, named)
  }
  const started = await administrator.post(path, { dueOn: next.dueOn, whole: true })
  await administrator.get(path)
  return {
    roundPath: new URL(started.location, 'http://localhost').pathname,
    reviewPath: await answerSome(reviewer.client),
  }
}

/** @returns the path of the list that is half done */
async function answerSome(reviewer: Client): Promise<string> {
  const { lists } = pageProps<{ lists: { id: string; unitName: string | null }[] }>(
    await reviewer.get('/reviews')
  )
  const [done, ...others] = lists
  await answer(reviewer, done!.id, 2)
  await reviewer.post(`/reviews/${done!.id}/submissions`, {})
  const half = others.find(({ unitName }) => unitName?.startsWith('Kardiologisk')) ?? others[0]!
  await answer(reviewer, half.id, 1)
  return `/reviews/${half.id}`
}

async function answer(reviewer: Client, listId: string, howMany: number): Promise<void> {
  const { rights } = pageProps<{ rights: { id: string }[] }>(
    await reviewer.get(`/reviews/${listId}`)
  )
  for (const { id } of rights.slice(0, howMany)) {
    const to = `/reviews/${listId}/rights/${id}/answer`
    await reviewer.send('PUT', to, { answer: 'confirm' }, 'application/json')
  }
}
