import { Alert, Button, Group } from '@mantine/core'
import { router } from '@inertiajs/react'
import { IconUrgent } from '@tabler/icons-react'
import type { PatientBannerProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** While a record is open in an emergency, every page of the patient says so and can end it. */
export function EmergencyNotice({ patient }: { patient: PatientBannerProps }) {
  const { t, code } = useText()
  const { emergency } = patient
  if (!emergency) return null
  const template = code(`emergency.template.${emergency.template}`, emergency.template)

  return (
    <Alert color="red" variant="light" py={6} icon={<IconUrgent size={18} aria-hidden />}>
      <Group gap="sm" justify="space-between">
        <span>
          {t('emergency.banner', { template })} {t('emergency.banner.until')}{' '}
          <DateTime at={emergency.until} />.
        </span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => router.delete(paths.emergencyAccess(patient.id))}
        >
          {t('emergency.banner.end')}
        </Button>
      </Group>
    </Alert>
  )
}
