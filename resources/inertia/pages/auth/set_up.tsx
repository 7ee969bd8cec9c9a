import type { SetUpProps } from '~/contract'
import { FactorStep } from '~/components/auth/factor_step'
import { NarrowPage } from '~/components/auth/narrow_page'
import { PassphraseStep } from '~/components/auth/passphrase_step'
import { useText } from '~/texts/use_text'

/** From a one-time link to both factors. */
export default function SetUp({ setUp }: { setUp: SetUpProps }) {
  const { t } = useText()
  if (setUp.step === 'passphrase') return <PassphraseStep {...setUp} />
  if (setUp.step === 'factor') return <FactorStep {...setUp} />
  return <NarrowPage title={t('auth.set_up.unusable')} lead={t('auth.set_up.unusable.what')} />
}
