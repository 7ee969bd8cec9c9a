import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useShared } from '~/hooks/use_shared'

/** One line about what has just happened. Announced, and read again by those who look. */
export function Notice() {
  const { notice } = useShared()

  return (
    <div role="status" aria-live="polite" className="no-print">
      {notice && (
        <Alert
          color={notice.kind === 'done' ? 'green' : 'red'}
          variant="light"
          mb="md"
          icon={notice.kind === 'done' ? <IconCheck size={18} /> : <IconAlertTriangle size={18} />}
        >
          {notice.text}
        </Alert>
      )}
    </div>
  )
}
