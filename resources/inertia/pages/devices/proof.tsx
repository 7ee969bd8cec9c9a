import { Button, Group, Loader, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useEffect } from 'react'
import { NarrowPage } from '~/components/auth/narrow_page'
import { useDeviceProof } from '~/hooks/use_device_proof'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The key of the device signs, and the page that was asked for follows. */
export default function Proof() {
  const { t } = useText()
  const proof = useDeviceProof()
  const hasFailed = proof !== null && proof !== 'proved'

  useEffect(() => {
    if (proof === 'proved') again()
  }, [proof])

  return (
    <NarrowPage title={t('devices.proof.title')}>
      {hasFailed ? (
        <>
          <Text role="alert" fw={600}>
            {t('devices.proof.failed')}
          </Text>
          <Text my="md">{t('devices.proof.failed.what')}</Text>
          <Group gap="xs">
            <Button onClick={() => router.post(paths.signOut)}>{t('devices.proof.sign_in')}</Button>
            <Button variant="default" onClick={() => window.location.reload()}>
              {t('devices.proof.again')}
            </Button>
          </Group>
        </>
      ) : (
        <Group role="status" gap="sm">
          <Loader size="sm" aria-hidden /> <Text>{t('devices.proof.wait')}</Text>
        </Group>
      )}
    </NarrowPage>
  )
}

function again(): void {
  const { pathname, search } = window.location
  router.visit(`${pathname}${search}`, { replace: true })
}
