import { Group, Text } from '@mantine/core'
import type { PersonProps } from '~/contract'
import { Section } from '~/components/common/section'
import { PlainAct } from '~/components/people/plain_act'
import { ResetFactor } from '~/components/people/reset_factor'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** What an administrator can do to the account as it is now. */
export function Account({
  person,
  sessionCount,
  isSelf,
  mayMailLink,
}: Pick<PersonProps, 'person' | 'sessionCount' | 'isSelf' | 'mayMailLink'>) {
  const { t } = useText()
  const { id, name, state } = person
  const suspension = paths.suspension(id)

  return (
    <Section title={t('people.account')}>
      <Text mb="sm">{t('people.sessions.open', { count: sessionCount })}</Text>
      <Group gap="xs">
        {sessionCount > 0 && (
          <PlainAct
            label={t('people.sessions.end')}
            title={t('people.sessions.end.title')}
            what={t('people.sessions.end.what', { name })}
            method="delete"
            path={paths.personSessions(id)}
          />
        )}
        {state === 'invited' && (
          <PlainAct
            label={t('people.link.new')}
            title={t('people.link.new.title')}
            what={t('people.link.new.what', { name })}
            method="post"
            path={paths.setUpLinks(id)}
          />
        )}
        {state === 'invited' && mayMailLink && (
          <PlainAct
            label={t('people.link.mail')}
            title={t('people.link.mail.title')}
            what={t('people.link.mail.what', { name })}
            method="post"
            path={paths.setUpLinks(id)}
            data={{ isMailed: true }}
          />
        )}
        {state === 'suspended' && (
          <PlainAct
            label={t('people.restore')}
            title={t('people.restore.title')}
            what={t('people.restore.what', { name })}
            method="delete"
            path={suspension}
          />
        )}
        {state === 'active' && !isSelf && <ResetFactor person={person} />}
        {state !== 'suspended' && !isSelf && (
          <PlainAct
            label={t('people.suspend')}
            title={t('people.suspend.title')}
            what={t('people.suspend.what', { name })}
            isDestructive
            method="post"
            path={suspension}
          />
        )}
      </Group>
      {isSelf && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('people.reset.self')}
        </Text>
      )}
    </Section>
  )
}
