import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { ShownIdentifiers } from '~/contract'
import { Facts } from '~/components/common/facts'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'
import { useText } from '~/texts/use_text'

/** The whole numbers, when somebody asks for them; asking is in the log. */
export function ShowIdentifiers({ patientId }: { patientId: string }) {
  const { t, code } = useText()
  const [shown, setShown] = useState<ShownIdentifiers['identifiers'] | null>(null)
  const [hasFailed, setFailed] = useState(false)

  async function show() {
    const answer = await sendJson<ShownIdentifiers>('POST', paths.shownIdentifiers(patientId), {})
    setFailed(!answer.ok)
    if (answer.ok) setShown(answer.body.identifiers)
  }

  if (shown) {
    return (
      <div role="status">
        <Facts
          facts={shown.map(({ label, value }): [string, string] => [
            code(`records.identifier.${label}`, label),
            value,
          ])}
        />
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(null)}>
          {t('records.identifiers.hide')}
        </Button>
      </div>
    )
  }
  return (
    <div className="no-print">
      <Button size="compact-sm" variant="default" mt="xs" onClick={() => void show()}>
        {t('records.identifiers.show')}
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        {t(hasFailed ? 'records.shown.failed' : 'records.shown.logged')}
      </Text>
    </div>
  )
}
