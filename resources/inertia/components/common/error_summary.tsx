import { Alert, Anchor, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useText } from '~/texts/use_text'

type ErrorSummaryProps = {
  /** Field name to sentence; `_` holds what belongs to no field. */
  errors: Record<string, string | undefined>
  /** The id of the control that belongs to a field. */
  idOf?: (field: string) => string
}

/** Says what is wrong in one place and leads to each field. It takes the focus when it appears. */
export function ErrorSummary({ errors, idOf = (field) => field }: ErrorSummaryProps) {
  const { t } = useText()
  const summary = useRef<HTMLDivElement>(null)
  const listed = Object.entries(errors).filter(([, sentence]) => sentence)
  const fingerprint = JSON.stringify(listed)

  useEffect(() => {
    if (fingerprint !== '[]') summary.current?.focus()
  }, [fingerprint])

  if (listed.length === 0) return null

  return (
    <Alert
      ref={summary}
      tabIndex={-1}
      role="alert"
      color="red"
      my="sm"
      icon={<IconAlertTriangle size={18} />}
      title={t('words.errors.title', { count: listed.length })}
    >
      <List size="sm" listStyleType="none">
        {listed.map(([field, sentence]) => (
          <List.Item key={field}>
            {field === '_' ? (
              sentence
            ) : (
              <Anchor href={`#${idOf(field)}`} underline="always" c="inherit">
                {sentence}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
