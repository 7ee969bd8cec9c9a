import { useShared } from '~/hooks/use_shared'
import en from '../lang/en.json'
import nb from '../lang/nb.json'

type TextKey = keyof typeof en

/** Both languages have every text; a key missing in Norwegian does not compile. */
const texts: { en: Record<TextKey, string>; nb: Record<TextKey, string> } = { en, nb }

/** The plugin's own texts in the reader's language. */
export function useMeetingText() {
  const { locale } = useShared()
  return {
    locale,
    t: (key: TextKey) => texts[locale][key],
    own: (words: { en: string; nb: string }) => words[locale],
  }
}
