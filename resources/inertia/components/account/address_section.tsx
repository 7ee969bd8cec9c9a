import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { router, useForm } from '@inertiajs/react'
import type { NoticeAddress } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type AddressSectionProps = { address: NoticeAddress; isOpen: boolean }

/** Where mail about one's own account goes, and another address for it. */
export function AddressSection({ address, isOpen }: AddressSectionProps) {
  const { t } = useText()
  const { errors } = useShared()
  const { isAvailable, confirmed, waiting, waitingUntil } = address
  const form = useForm({ noticeAddress: waiting ?? '' })
  const send = () => form.put(paths.noticeAddress, { preserveScroll: true })
  const remove = () => router.delete(paths.noticeAddress, { preserveScroll: true })

  return (
    <Section title={t('account.address')}>
      <Text c="dimmed" mb="sm" className="prose">
        {t(isAvailable ? 'account.address.lead' : 'account.address.no_relay')}
      </Text>
      <Text>
        {confirmed ? t('account.address.now', { address: confirmed }) : t('account.address.none')}
      </Text>
      {waiting && (
        <Text mt={4}>
          {t('account.address.waiting', { address: waiting })}{' '}
          {waitingUntil && (
            <>
              {t('account.address.waiting.until')} <DateTime at={waitingUntil} />.
            </>
          )}
        </Text>
      )}
      {isOpen && isAvailable && (
        <ServerForm action={paths.noticeAddress} onSend={send}>
          <Stack gap="sm" maw={420} mt="sm">
            <TextInput
              id="noticeAddress"
              name="noticeAddress"
              type="email"
              autoComplete="email"
              label={t(confirmed ? 'account.address.other' : 'account.address.first')}
              description={t('account.address.help')}
              error={errors.noticeAddress}
              value={form.data.noticeAddress}
              onChange={(event) => form.setData('noticeAddress', event.currentTarget.value)}
            />
            <Group gap="xs">
              <Button type="submit" variant="default" loading={form.processing}>
                {t('account.address.send')}
              </Button>
              {confirmed && (
                <Button variant="subtle" color="red" onClick={remove}>
                  {t('account.address.remove')}
                </Button>
              )}
            </Group>
          </Stack>
        </ServerForm>
      )}
    </Section>
  )
}
