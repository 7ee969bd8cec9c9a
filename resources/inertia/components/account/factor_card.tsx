import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateTime } from '~/components/common/date_time'
import { useText } from '~/texts/use_text'
import classes from './factor_card.module.css'

type FactorCardProps = {
  name: string
  createdAt: string
  lastUsedAt: string | null
  kind?: string
  children?: ReactNode
}

/** One way to sign in: what it is, since when, and when it was last used. */
export function FactorCard({ name, createdAt, lastUsedAt, kind, children }: FactorCardProps) {
  const { t } = useText()

  return (
    <article className={classes.card}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <h3 className={classes.name}>{name}</h3>
          <Text size="sm" c="dimmed">
            {kind && `${kind} · `}
            {t('account.passkey.added')} <DateTime at={createdAt} /> ·{' '}
            {lastUsedAt ? (
              <>
                {t('account.passkey.last_used')} <DateTime at={lastUsedAt} />
              </>
            ) : (
              t('account.passkey.never_used')
            )}
          </Text>
        </div>
        {children && <Group gap="xs">{children}</Group>}
      </Group>
    </article>
  )
}
