import type { NamedPatient } from '~/contract'
import { useText } from '~/texts/use_text'

/** "Bjørn Ødegård, born 1970" for those who decide about a patient without treating them. */
export function useNamed() {
  const { t } = useText()
  return ({ name, birthYear }: NamedPatient) =>
    birthYear ? `${name}, ${t('records.closed.born', { year: birthYear })}` : name
}
