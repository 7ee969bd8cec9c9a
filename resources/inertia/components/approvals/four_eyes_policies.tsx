import { Stack, Switch, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import type { ApprovalsProps } from '~/contract'
import { Section } from '~/components/common/section'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Which acts need two people here. Turning one off is itself an act of two. */
export function FourEyesPolicies({ policies }: Pick<ApprovalsProps, 'policies'>) {
  const { t } = useText()
  const set = (kind: string, required: boolean) =>
    router.put(paths.fourEyes(kind), { required }, { preserveScroll: true })

  return (
    <Section title={t('approvals.policies')}>
      <Text maw="75ch" mb="md">
        {t('approvals.policies.lead')}
      </Text>
      <Stack gap="sm">
        {policies.map(({ kind, required }) => (
          <Switch
            key={kind}
            label={t(`approvals.kind.${kind}`)}
            description={t(required ? 'approvals.policy.on' : 'approvals.policy.off')}
            checked={required}
            onChange={(event) => set(kind, event.currentTarget.checked)}
          />
        ))}
      </Stack>
      <Text mt="md" size="sm" c="dimmed">
        {t('approvals.policies.always')}
      </Text>
    </Section>
  )
}
