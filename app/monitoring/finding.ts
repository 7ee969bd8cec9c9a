import type { Words } from '#app/privacy/words'

/** One thing the doctor looked at. */
export type Finding = {
  /** Stable short name, `area.subject`. */
  name: string
  ok: boolean
  /** In production the server does not start while this is wrong. */
  isRefusal: boolean
  /** A demo is meant to be like this. */
  isNormalInDemo: boolean
  /** What is the case, and when it is wrong, how to mend it. No secret, no person. For commands. */
  sentence: string
  /** The same for the console, in the language of its reader. */
  words: Words
}

type Look = { name: string; ok: boolean; right: Words; wrong: Words }

/** Worth mending; the server starts nevertheless. */
export function advise(look: Look): Finding {
  return findingOf(look, { isRefusal: false, isNormalInDemo: false })
}

/** Must be mended, wherever it runs; production does not start. */
export function demand(look: Look): Finding {
  return findingOf(look, { isRefusal: true, isNormalInDemo: false })
}

/** Right for a demo, wrong for production, which does not start. */
export function demandInProduction(look: Look): Finding {
  return findingOf(look, { isRefusal: true, isNormalInDemo: true })
}

function findingOf(
  { name, ok, right, wrong }: Look,
  weight: Pick<Finding, 'isRefusal' | 'isNormalInDemo'>
): Finding {
  const words = ok ? right : wrong
  return { name, ok, ...weight, sentence: words.en, words }
}
