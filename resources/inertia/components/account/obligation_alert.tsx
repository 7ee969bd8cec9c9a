import { Alert, Button, Group, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { AccountProps } from '~/contract'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type ObligationAlertProps = { obligation: NonNullable<AccountProps['account']['obligation']> }

/** What must be done before any other page opens. */
export function ObligationAlert({ obligation }: ObligationAlertProps) {
  const { t } = useText()

  return (
    <Alert role="status" color="beacon" mb="md" icon={<IconAlertTriangle size={18} />}>
      <Group justify="space-between" gap="xs">
        <Text>{t(`account.obligation.${obligation}`)}</Text>
        <Button size="compact-sm" variant="default" onClick={() => router.post(paths.signOut)}>
          {t('shell.sign_out')}
        </Button>
      </Group>
    </Alert>
  )
}
