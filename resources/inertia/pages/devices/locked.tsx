import { Button, Divider, Stack, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { CodeForm } from '~/components/auth/code_form'
import { NarrowPage } from '~/components/auth/narrow_page'
import { PasskeyButton } from '~/components/auth/passkey_button'
import { DateTime } from '~/components/common/date_time'
import { ErrorSummary } from '~/components/common/error_summary'
import type { LockedProps } from '~/contract'
import { useDeviceProof } from '~/hooks/use_device_proof'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Nobody's data, until the same person is back with one factor. */
export default function Locked(props: LockedProps) {
  const { t } = useText()
  const { errors } = useShared()
  const { initials, hasPasskey, mustUsePasskey } = props
  useDeviceProof()

  return (
    <NarrowPage title={t('devices.locked.title')} lead={t('devices.locked.by', { initials })}>
      <Text mb="md">
        {t('devices.locked.lead')} {t('devices.locked.until')} <DateTime at={props.validUntil} />.
      </Text>
      <ErrorSummary errors={errors} />
      {!mustUsePasskey && <CodeForm path={paths.lockedCode} send="devices.locked.open" />}
      <Stack gap="md" mt="md">
        {hasPasskey && (
          <PasskeyButton
            isMain={mustUsePasskey}
            label={t('devices.locked.passkey')}
            challengePath={paths.lockedPasskeyChallenge}
            answerPath={paths.lockedPasskey}
          />
        )}
        <Divider />
        <Text size="sm" c="dimmed">
          {t('devices.locked.not_me.help')}
        </Text>
        <Button variant="default" onClick={() => router.post(paths.lockedLeave)}>
          {t('devices.locked.not_me')}
        </Button>
      </Stack>
    </NarrowPage>
  )
}
