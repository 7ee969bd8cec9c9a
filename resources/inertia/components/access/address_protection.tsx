import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { AddressProtection, BlocksProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const degrees = ['strictly_confidential', 'confidential'] as const

type AddressProtectionProps = { patientId: string } & Pick<BlocksProps, 'protection'>

/** The secret address of a person, set and lifted with a reason. */
export function AddressProtectionSection({ patientId, protection }: AddressProtectionProps) {
  const { t } = useText()
  const form = useForm({ degree: 'strictly_confidential' as AddressProtection, reason: '' })
  const path = paths.addressProtection(patientId)
  const done = { preserveScroll: true, onSuccess: () => form.reset() }
  const send = () => (protection ? form.delete(path, done) : form.post(path, done))
  const label = t(protection ? 'emergency.protection.lift' : 'emergency.protection.set')

  return (
    <Section title={t('emergency.protection.title')}>
      <Text mb="sm" maw="75ch">
        {t('emergency.protection.lead')}
      </Text>
      {protection && (
        <Facts
          facts={[
            [t('emergency.protection.degree'), t(`records.protection.${protection.degree}`)],
            [t('emergency.protection.rests_on'), protection.reason],
            [t('emergency.blocks.by'), protection.recordedBy ?? t('emergency.protection.imported')],
            [t('emergency.blocks.at'), <DateTime key="at" at={protection.recordedAt} />],
          ]}
        />
      )}
      <ServerForm action={path} onSend={send} label={label}>
        <Stack gap="sm" maw="75ch" mt="sm">
          {!protection && (
            <NativeSelect
              id="degree"
              name="degree"
              label={t('emergency.protection.degree')}
              value={form.data.degree}
              onChange={(event) =>
                form.setData('degree', event.currentTarget.value as AddressProtection)
              }
              data={degrees.map((degree) => ({
                value: degree,
                label: t(`records.protection.${degree}`),
              }))}
            />
          )}
          <Textarea
            id="protection-reason"
            name="reason"
            label={t(
              protection ? 'emergency.protection.lift_reason' : 'emergency.protection.reason'
            )}
            description={t('emergency.blocks.evidence.help')}
            autosize
            minRows={2}
            error={form.errors.reason}
            value={form.data.reason}
            onChange={(event) => form.setData('reason', event.currentTarget.value)}
          />
          <div>
            <Button type="submit" variant="default" loading={form.processing}>
              {label}
            </Button>
          </div>
        </Stack>
      </ServerForm>
    </Section>
  )
}
