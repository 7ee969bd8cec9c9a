import { Alert, Anchor, Button, NumberInput, Radio, Stack, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import type { DevicePolicy, DevicePolicyProps } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import type { TextKey } from '~/texts/dictionaries'
import { useText } from '~/texts/use_text'

type Minutes = Exclude<keyof DevicePolicy, 'admission' | 'approval'>
type Field = { name: Minutes; label: TextKey; min: number; max: number; help?: TextKey }

const idle: Field[] = [
  { name: 'personalIdleMinutes', label: 'devices.policy.personal', min: 5, max: 60 },
  { name: 'wardSharedIdleMinutes', label: 'devices.policy.ward_shared', min: 3, max: 30 },
  { name: 'kioskIdleMinutes', label: 'devices.policy.kiosk', min: 3, max: 15 },
]
const lock: Field[] = [
  { name: 'unlockMinutes', label: 'devices.policy.unlock', min: 1, max: 60 },
  {
    name: 'proofMinutes',
    label: 'devices.policy.proof',
    min: 1,
    max: 10,
    help: 'devices.policy.proof.help',
  },
]

/** What the tenant demands of browsers. */
export default function Policy({ policy, isHereEnrolled }: DevicePolicyProps) {
  const { t } = useText()
  const form = useForm(policy)
  const { data, errors } = form
  const mayShutOut = isHereEnrolled || policy.admission === 'enrolled'

  const numbers = (fields: Field[]) =>
    fields.map(({ name, label, min, max, help }) => (
      <NumberInput
        key={name}
        id={name}
        name={name}
        label={t(label)}
        description={[t('devices.policy.range', { min, max }), help && t(help)]
          .filter(Boolean)
          .join('. ')}
        min={min}
        max={max}
        allowDecimal={false}
        maw={420}
        error={errors[name]}
        value={data[name]}
        onChange={(value) => form.setData(name, Number(value))}
      />
    ))

  return (
    <>
      <Anchor component={Link} href={paths.devices} size="sm">
        {t('devices.policy.back')}
      </Anchor>
      <PageHeading title={t('devices.policy.title')} lead={t('devices.policy.lead')} />
      <ServerForm
        action={paths.devicePolicy}
        label={t('devices.policy.title')}
        onSend={() => form.put(paths.devicePolicy, { preserveScroll: true })}
      >
        <ErrorSummary errors={errors} idOf={(field) => field} />
        <Section title={t('devices.policy.idle')}>
          <Stack gap="sm">
            {numbers(idle)}
            <Text c="dimmed" size="sm">
              {t('devices.policy.twelve')}
            </Text>
          </Stack>
        </Section>
        <Section title={t('devices.policy.lock')}>
          <Stack gap="sm">{numbers(lock)}</Stack>
        </Section>
        <Section title={t('devices.policy.admission')}>
          <Radio.Group
            id="admission"
            aria-label={t('devices.policy.admission')}
            value={data.admission}
            onChange={(value) => form.setData('admission', value as DevicePolicy['admission'])}
          >
            <Stack gap="sm">
              <Radio value="any" label={t('devices.policy.admission.any')} />
              <Radio
                value="enrolled"
                label={t('devices.policy.admission.enrolled')}
                disabled={!mayShutOut}
              />
            </Stack>
          </Radio.Group>
          {!mayShutOut && (
            <Alert color="gray" mt="sm">
              {t('devices.policy.admission.here')}
            </Alert>
          )}
        </Section>
        <Section title={t('devices.policy.approval')}>
          <Radio.Group
            id="approval"
            aria-label={t('devices.policy.approval')}
            value={data.approval}
            onChange={(value) => form.setData('approval', value as DevicePolicy['approval'])}
          >
            <Stack gap="sm">
              <Radio value="person" label={t('devices.policy.approval.person')} />
              <Radio value="administrator" label={t('devices.policy.approval.administrator')} />
            </Stack>
          </Radio.Group>
        </Section>
        <Button type="submit" loading={form.processing}>
          {t('devices.policy.save')}
        </Button>
      </ServerForm>
    </>
  )
}
