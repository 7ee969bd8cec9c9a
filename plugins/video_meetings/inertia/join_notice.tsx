import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { useForm, usePage } from '@inertiajs/react'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { countryName } from '~/format/country_name'
import { paths } from '~/paths'
import type { JoinPageProps } from './page_props'
import { useMeetingText } from './texts'

/** Who receives what and why, then the name to be shown by. Nothing is loaded from outside yet. */
export function JoinNotice({ step, receiver, processing }: JoinPageProps) {
  const { t, own, locale } = useMeetingText()
  const { url } = usePage()
  const form = useForm({ displayName: '' })
  if (!receiver || !processing) return null
  const address = `${receiver.name}, ${receiver.address}, ${countryName(receiver.country, locale)}`

  return (
    <Section title={t('join.before')}>
      <Facts
        facts={[
          [t('join.receiver'), address],
          [t('join.receives'), own(processing)],
          [t('join.why'), own(receiver.purpose)],
        ]}
      />
      <Text my="md" className="prose">
        {t('join.not')}{' '}
        <Anchor href={paths.publicPrivacy} underline="always">
          {t('join.more')}
        </Anchor>
      </Text>
      {step === 'too_early' ? (
        <Alert>{t('join.early')}</Alert>
      ) : (
        <ServerForm action={url} onSend={() => form.post(url)}>
          <Stack gap="md" maw={420}>
            <TextInput
              name="displayName"
              label={t('join.name')}
              description={t('join.name_help')}
              maxLength={100}
              required
              error={form.errors.displayName}
              value={form.data.displayName}
              onChange={(event) => form.setData('displayName', event.currentTarget.value)}
            />
            <div>
              <Button type="submit" size="md" loading={form.processing}>
                {t('join.go')}
              </Button>
            </div>
          </Stack>
        </ServerForm>
      )}
    </Section>
  )
}
