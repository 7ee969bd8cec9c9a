import { Alert, Button, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useState } from 'react'
import type { AccountProps } from '~/contract'
import { RecoveryCodes } from '~/components/account/recovery_codes'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'
import { useText } from '~/texts/use_text'

/** How many codes are left, and new ones: shown here, once, and kept nowhere else. */
export function RecoverySection({ account }: AccountProps) {
  const { t } = useText()
  const { left, createdAt } = account.recoveryCodes
  const [codes, setCodes] = useState<string[] | null>(null)
  const [hasFailed, setFailed] = useState(false)

  async function create() {
    const answer = await sendJson<{ codes: string[] }>('POST', paths.accountRecoveryCodes, {})
    setFailed(!answer.ok)
    setCodes(answer.ok ? answer.body.codes : null)
    router.reload()
  }

  return (
    <Section title={t('account.recovery')}>
      <Text c="dimmed" mb="sm" className="prose">
        {t('account.recovery.lead')}
      </Text>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
      ) : (
        <Text>
          {t('account.recovery.left', { count: left })}
          {createdAt && (
            <>
              {' '}
              {t('account.recovery.made')} <DateTime at={createdAt} />.
            </>
          )}
        </Text>
      )}
      {hasFailed && (
        <Alert role="alert" color="red" mt="sm">
          {t('account.recovery.failed')}
        </Alert>
      )}
      {!codes && account.provedUntil && (
        <>
          <Button variant="default" mt="sm" onClick={() => void create()}>
            {t('account.recovery.create')}
          </Button>
          {left > 0 && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('account.recovery.create.what')}
            </Text>
          )}
        </>
      )}
    </Section>
  )
}
