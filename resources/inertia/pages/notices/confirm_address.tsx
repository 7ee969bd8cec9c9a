import { Anchor, Button } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import type { ConfirmAddressProps } from '~/contract'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** One question behind a mailed link: do notices about my account go here? */
export default function ConfirmAddress({ token, address }: ConfirmAddressProps) {
  const { t } = useText()
  const form = useForm({})
  const path = paths.noticeAddressConfirmation(token)
  if (address === null) {
    return (
      <NarrowPage title={t('account.address.void')} lead={t('account.address.void.what')}>
        <Anchor component={Link} href={paths.account} size="sm">
          {t('account.address.back')}
        </Anchor>
      </NarrowPage>
    )
  }

  return (
    <NarrowPage
      title={t('account.address.confirm')}
      lead={t('account.address.confirm.what', { address })}
    >
      <ServerForm action={path} onSend={() => form.post(path)}>
        <Button type="submit" size="md" loading={form.processing}>
          {t('account.address.confirm.send')}
        </Button>
      </ServerForm>
    </NarrowPage>
  )
}
