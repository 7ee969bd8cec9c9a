import { Button, Group, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** From a patient's number to who can open the record; the number never stands in an address. */
export function PatientFinder() {
  const { t } = useText()
  const form = useForm({ identifier: '' })

  return (
    <Section title={t('emergency.explain.find')}>
      <ServerForm action={paths.explain} onSend={() => form.post(paths.explain)}>
        <Group align="flex-end" gap="sm">
          <TextInput
            id="identifier"
            name="identifier"
            maw={360}
            autoComplete="off"
            label={t('emergency.explain.find')}
            description={t('emergency.explain.find.help')}
            error={form.errors.identifier}
            value={form.data.identifier}
            onChange={(event) => form.setData('identifier', event.currentTarget.value)}
          />
          <Button type="submit" loading={form.processing}>
            {t('emergency.explain.find.send')}
          </Button>
        </Group>
      </ServerForm>
    </Section>
  )
}
