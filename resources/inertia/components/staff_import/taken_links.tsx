import { Alert, Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { ImportSummary } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { crossSiteToken } from '~/cross_site_token'
import { paths } from '~/paths'
import { saveFile } from '~/save_file'
import { useText } from '~/texts/use_text'

/** The one-time links of the new people, taken once. */
export function TakenLinks({
  import: { id, counts, hasLinks, linksTakenAt },
}: {
  import: ImportSummary
}) {
  const { t } = useText()
  const [state, setState] = useState<'there' | 'taken' | 'gone'>('there')
  if (!hasLinks && !linksTakenAt) return null
  const when = <DateTime at={linksTakenAt ?? new Date().toISOString()} />

  async function take() {
    const headers = { 'Accept': 'text/csv', 'X-CSRF-TOKEN': crossSiteToken() }
    const answer = await fetch(paths.importLinks(id), {
      method: 'POST',
      headers,
      redirect: 'manual',
    })
    if (!answer.ok) return setState('gone')
    saveFile('set-up-links.csv', 'text/csv', await answer.text())
    setState('taken')
  }

  return (
    <Alert
      color="fjord"
      variant="light"
      mb="lg"
      title={t('staff_import.links')}
      className="no-print"
    >
      {hasLinks && state === 'there' ? (
        <>
          <Text size="sm" mb="xs">
            {t('staff_import.links.what', { count: counts.newPeople })}
          </Text>
          <Button onClick={() => void take()}>{t('staff_import.links.take')}</Button>
        </>
      ) : state === 'gone' ? (
        t('people.invalid.links')
      ) : (
        <>
          {t('staff_import.links.taken')} {when}.
        </>
      )}
    </Alert>
  )
}
