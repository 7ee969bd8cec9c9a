import { Alert, Box, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { RecordProps } from '~/contract'
import { EmergencyForm } from '~/components/access/emergency_form'
import { useText } from '~/texts/use_text'

type ClosedEntriesProps = Pick<RecordProps, 'patient' | 'closedCount' | 'confirmWith'>

/** Documents that the patient has closed to the reader: how many, and the way in an emergency. */
export function ClosedEntries({ patient, closedCount, confirmWith }: ClosedEntriesProps) {
  const { t } = useText()
  if (closedCount === 0) return null

  return (
    <>
      <Alert color="gray" icon={<IconLock size={18} />} mb="md">
        {t('records.closed_entries', { count: closedCount })}
      </Alert>
      {confirmWith && (
        <Box component="details" className="no-print" mb="md">
          <Text component="summary" mb="xs">
            {t('records.closed_entries.emergency')}
          </Text>
          <EmergencyForm
            patientId={patient.id}
            templates={['life_or_health']}
            lead="emergency.documents.lead"
            confirmWith={confirmWith}
          />
        </Box>
      )}
    </>
  )
}
