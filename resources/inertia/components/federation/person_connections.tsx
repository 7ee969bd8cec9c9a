import { Group, Stack, Text } from '@mantine/core'
import type { PersonProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { ProofFirst } from '~/components/federation/proof_first'
import { PlainAct } from '~/components/people/plain_act'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type PersonConnectionsProps = Pick<PersonProps, 'person' | 'connections' | 'proof'>

/** By which directories this person signs in, and the invitation to connect with one. */
export function PersonConnections({ person, connections, proof }: PersonConnectionsProps) {
  const { t } = useText()
  if (connections.length === 0) return null

  return (
    <Section title={t('federation.person')}>
      <ProofFirst proof={proof} />
      <Stack gap="sm">
        {connections.map(({ id, name, connectedAt }) => (
          <Group key={id} gap="sm">
            <Text fw={600}>{name}</Text>
            {connectedAt ? (
              <Text size="sm">
                {t('federation.account.since')} <DateTime at={connectedAt} />
              </Text>
            ) : (
              <Text size="sm">{t('federation.person.none')}</Text>
            )}
            {connectedAt ? (
              <PlainAct
                label={t('federation.person.unlink')}
                heard={t('federation.person.unlink.of', { name })}
                title={t('federation.person.unlink')}
                what={t('federation.person.unlink.what', { person: person.name, name })}
                isDestructive
                method="delete"
                path={paths.personConnection(person.id, id)}
              />
            ) : (
              <PlainAct
                label={t('federation.person.invite')}
                heard={t('federation.person.invite.of', { name })}
                title={t('federation.person.invite')}
                what={t('federation.person.invite.what', { person: person.name, name })}
                method="post"
                path={paths.personConnection(person.id, id)}
              />
            )}
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
