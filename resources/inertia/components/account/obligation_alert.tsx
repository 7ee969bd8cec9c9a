import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { AccountProps } from '~/contract'
import { useText } from '~/texts/use_text'

type ObligationAlertProps = { obligation: NonNullable<AccountProps['account']['obligation']> }

/** What must be done before any other page opens. */
export function ObligationAlert({ obligation }: ObligationAlertProps) {
  const { t } = useText()

  return (
    <Alert role="status" color="beacon" mb="md" icon={<IconAlertTriangle size={18} />}>
      {t(`account.obligation.${obligation}`)}
    </Alert>
  )
}
