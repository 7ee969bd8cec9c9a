import type { Answer } from '#tests/support/visitor'

/** The props of the page that a visitor got. */
export async function propsOf<Props>(answer: Promise<Answer>): Promise<Props> {
  const { props } = await pageOf<Props>(answer)
  return props
}

export async function pageOf<Props>(answer: Promise<Answer>) {
  const got = await answer
  return got.page<Props>()
}

export async function statusOf(answer: Promise<Answer>): Promise<number> {
  const { status } = await answer
  return status
}

export async function textOf(answer: Promise<Answer>): Promise<string> {
  const { text } = await answer
  return text
}
