import { Alert } from '@mantine/core'
import type { ConnectionProps } from '~/contract'
import { useText } from '~/texts/use_text'

/** What an administrator should mend before it stops somebody. */
export function ConnectionFindings({ connection }: Pick<ConnectionProps, 'connection'>) {
  const { own } = useText()

  return connection.findings.map((finding) => (
    <Alert key={finding.en} color="beacon" variant="light" mb="md">
      {own(finding)}
    </Alert>
  ))
}
