import { dataCategoryLabel, type DataCategory } from '#app/egress/data_category'
import type { Words } from '#app/privacy/words'

/** The words for a category, in both languages. */
export function categoryWords(category: DataCategory): Words {
  return { en: dataCategoryLabel(category, 'en'), nb: dataCategoryLabel(category, 'nb') }
}
