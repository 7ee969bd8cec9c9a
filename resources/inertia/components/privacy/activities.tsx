import { Stack, Title } from '@mantine/core'
import type { ProcessingActivity } from '~/contract'
import { Facts } from '~/components/common/facts'
import { useText } from '~/texts/use_text'

/** What is done with people's data, in the terms of GDPR article 30. */
export function Activities({ activities }: { activities: ProcessingActivity[] }) {
  const { t, own } = useText()

  return (
    <Stack gap="lg">
      {activities.map((activity) => (
        <article key={activity.id}>
          <Title order={3} mb={6}>
            {own(activity.name)}
          </Title>
          <Facts
            facts={[
              [t('privacy.activity.purpose'), own(activity.purpose)],
              [t('privacy.activity.basis'), own(activity.legalBasis)],
              [t('privacy.activity.people'), own(activity.dataSubjects)],
              [t('privacy.activity.categories'), own(activity.categories)],
              [t('privacy.activity.recipients'), activity.recipients.join(', ')],
              [t('privacy.activity.transfers'), activity.transfers.join(', ')],
              [t('privacy.activity.retention'), own(activity.retention)],
              [t('privacy.activity.security'), own(activity.security)],
            ]}
          />
        </article>
      ))}
    </Stack>
  )
}
