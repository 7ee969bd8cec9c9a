import { Text } from '@mantine/core'
import type { SupportEntryProps } from '~/contract'
import { ConfirmForm } from '~/components/auth/confirm_form'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { PageHeading } from '~/components/common/page_heading'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The last step at the console: the operator's factor, and then the tenant's own host. */
export default function SupportEntry(props: SupportEntryProps) {
  const { t } = useText()
  const { id, challenge, tenant, ticket, scope, until, confirmWith } = props

  return (
    <>
      <PageHeading title={t('support.console.enter', { tenant })} />
      <Text maw="75ch" mb="md">
        {t('support.console.enter.what')}
      </Text>
      <Facts
        facts={[
          [t('support.ticket'), ticket],
          [t('support.reach'), t(`support.reach.${scope}`)],
          [t('support.until'), <DateTime key="until" at={until} />],
        ]}
      />
      <ConfirmForm
        action={paths.consoleSupportEntry(id)}
        fields={{ challenge }}
        label={t('support.console.enter', { tenant })}
        send={t('support.console.go')}
        sendWithPasskey={t('support.console.go.passkey')}
        confirmWith={confirmWith}
      />
    </>
  )
}
