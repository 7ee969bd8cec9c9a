import { Alert, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { FederationProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { PlainAct } from '~/components/people/plain_act'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Each use of an emergency account that nobody else has looked into. */
export function SealedUses({ uses }: Pick<FederationProps, 'uses'>) {
  const { t } = useText()
  const open = uses.filter(({ reviewedAt }) => reviewedAt === null)
  if (open.length === 0) return null

  return (
    <Alert
      color="red"
      variant="light"
      mb="lg"
      icon={<IconAlertTriangle size={18} />}
      title={t('federation.sealed.used')}
    >
      <Text size="sm" mb="xs">
        {t('federation.sealed.used.what')}
      </Text>
      <List size="sm" spacing="xs">
        {open.map(({ id, name, at, isMine }) => (
          <List.Item key={id}>
            <Group gap="sm">
              <span>
                {name}, <DateTime at={at} />
              </span>
              {isMine ? (
                t('federation.sealed.mine')
              ) : (
                <PlainAct
                  label={t('federation.sealed.review')}
                  heard={t('federation.sealed.review.of', { name })}
                  title={t('federation.sealed.review')}
                  what={t('federation.sealed.review.what', { name })}
                  method="post"
                  path={paths.sealedUseReview(id)}
                />
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
