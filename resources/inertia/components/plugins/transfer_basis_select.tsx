import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useText } from '~/texts/use_text'

/** What GDPR chapter V allows a transfer to stand on. */
const transferBases = [
  'adequacy',
  'data_privacy_framework',
  'standard_clauses',
  'binding_rules',
] as const

/** Chooses what a transfer out of the EEA stands on. */
export function TransferBasisSelect(props: Omit<NativeSelectProps, 'data' | 'label'>) {
  const { t } = useText()

  return (
    <NativeSelect
      {...props}
      label={t('plugins.agreement.transfer_basis')}
      data={transferBases.map((basis) => ({
        value: basis,
        label: t(`plugins.transfer_basis.${basis}`),
      }))}
    />
  )
}
