import { Alert, Button, Group, Text } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { router } from '@inertiajs/react'
import { DateTime } from '~/components/common/date_time'
import { useShared } from '~/hooks/use_shared'
import { useSupportPresence } from '~/hooks/use_support_presence'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** On every page of an administrator while an operator is in: who, under what, and the end of it. */
export function SupportSign() {
  const { t } = useText()
  const { signedIn } = useShared()
  const isAdministrator = signedIn?.roles.includes('administrator') ?? false
  const presence = useSupportPresence(isAdministrator)

  return (
    <div role="status">
      {(presence?.here ?? []).map(({ id, operatorName, ticket, until }) => (
        <Alert key={id} color="beacon" variant="light" mb="md" icon={<IconHelp size={18} />}>
          <Group gap="sm" justify="space-between">
            <Text size="sm">
              {t('support.sign', { name: operatorName, ticket })} <DateTime at={until} />.
            </Text>
            <Button
              size="compact-md"
              color="red"
              variant="outline"
              aria-label={`${t('support.end')}: ${operatorName}`}
              onClick={() => router.post(paths.supportEnding(id))}
            >
              {t('support.end')}
            </Button>
          </Group>
        </Alert>
      ))}
    </div>
  )
}
