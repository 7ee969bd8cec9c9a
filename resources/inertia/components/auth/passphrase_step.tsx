import type { SetUpProps } from '~/contract'
import { ChoosePassphrase } from '~/components/auth/choose_passphrase'
import { NarrowPage } from '~/components/auth/narrow_page'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type PassphraseStepProps = Extract<SetUpProps, { step: 'passphrase' }>

/** The first step of a set-up link: choosing a passphrase. */
export function PassphraseStep({ token, name, signInName, lengthMin }: PassphraseStepProps) {
  const { t } = useText()

  return (
    <NarrowPage
      title={t('auth.set_up.passphrase.title', { name })}
      lead={t('auth.set_up.passphrase.lead')}
    >
      <ChoosePassphrase
        path={paths.setUpPassphrase(token)}
        signInName={signInName}
        lengthMin={lengthMin}
        send={t('auth.set_up.next')}
      />
    </NarrowPage>
  )
}
