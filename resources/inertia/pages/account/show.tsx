import type { AccountProps } from '~/contract'
import { AddressSection } from '~/components/account/address_section'
import { AuthenticatorsSection } from '~/components/account/authenticators_section'
import { ConnectionsSection } from '~/components/account/connections_section'
import { ObligationAlert } from '~/components/account/obligation_alert'
import { PasskeysSection } from '~/components/account/passkeys_section'
import { PassphraseSection } from '~/components/account/passphrase_section'
import { ProofSection } from '~/components/account/proof_section'
import { RecoverySection } from '~/components/account/recovery_section'
import { DevicesSection } from '~/components/devices/devices_section'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** One's own sign-in: every factor, and what may be changed about it. Printed: the codes alone. */
export default function Account({ account }: AccountProps) {
  const { t } = useText()
  const { errors } = useShared()
  const owesPassphrase = account.obligation === 'change_passphrase'

  return (
    <>
      <PageHeading title={t('account.title')} lead={t('account.lead', { name: account.name })} />
      <ErrorSummary errors={errors} />
      <div className="no-print">
        {account.obligation && <ObligationAlert obligation={account.obligation} />}
        <ProofSection provedUntil={account.provedUntil} confirmWith={account.confirmWith} />
        {owesPassphrase && <PassphraseSection account={account} />}
        <PasskeysSection account={account} />
        <AuthenticatorsSection account={account} />
        <ConnectionsSection account={account} />
        {account.noticeAddress && (
          <AddressSection
            key={account.noticeAddress.waiting}
            address={account.noticeAddress}
            isOpen={account.provedUntil !== null}
          />
        )}
        {account.devices && <DevicesSection account={account} own={account.devices} />}
      </div>
      <RecoverySection account={account} />
      <div className="no-print">
        {!owesPassphrase && account.hasPassphrase && <PassphraseSection account={account} />}
      </div>
    </>
  )
}
