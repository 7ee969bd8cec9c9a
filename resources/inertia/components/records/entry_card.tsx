import { Alert, Anchor, Badge, Button, Group, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Entry, PatientBannerProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { PlainAct } from '~/components/people/plain_act'
import { OwnDraft } from '~/components/records/own_draft'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './entry_card.module.css'

type EntryCardProps = { entry: Entry; patient: PatientBannerProps }

/** One entry as it stands: who wrote and signed it and when, its text, what can be done with it. */
export function EntryCard({ entry, patient }: EntryCardProps) {
  const { t, code } = useText()
  const [isEditing, setEditing] = useState(false)
  const isDraft = entry.state === 'draft'
  const kind = code(`records.kind.${entry.kind}`, entry.kind)

  return (
    <article
      className={classes.entry}
      aria-labelledby={`entry-${entry.id}`}
      data-draft={isDraft || undefined}
    >
      <Group justify="space-between" align="baseline" gap="xs">
        <h3 id={`entry-${entry.id}`} className={classes.kind}>
          {kind}
        </h3>
        <Text size="sm" c="dimmed">
          <EntryOrigin entry={entry} />
        </Text>
      </Group>
      {isDraft && (
        <Badge color="beacon" mb="xs">
          {entry.mayEdit ? t('records.entry.draft.own') : t('records.entry.draft')}
        </Badge>
      )}
      {entry.damaged && <DamagedEntry />}
      {isEditing ? (
        <OwnDraft patient={patient} entry={entry} onClose={() => setEditing(false)} />
      ) : (
        <p className={`${classes.text} preserve`}>{entry.text}</p>
      )}
      <Group gap="md" className={`${classes.acts} no-print`}>
        {entry.mayEdit && isDraft && !isEditing && (
          <Button size="compact-sm" variant="light" onClick={() => setEditing(true)}>
            {t('records.entry.continue')}
          </Button>
        )}
        {entry.mayEdit && isDraft && !isEditing && (
          <PlainAct
            label={t('records.entry.discard')}
            title={t('records.entry.discard.title')}
            what={t('records.entry.discard.what', { name: patient.name })}
            isDestructive
            method="delete"
            path={paths.draft(entry.id)}
          />
        )}
        {entry.versionCount > 1 && (
          <Anchor size="sm" component={Link} href={paths.versions(entry.id)}>
            {t('records.entry.history', { count: entry.versionCount })}
          </Anchor>
        )}
        {entry.mayCorrect && (
          <Anchor size="sm" component={Link} href={`${paths.versions(entry.id)}#correct`}>
            {t('records.entry.correct')}
          </Anchor>
        )}
      </Group>
    </article>
  )
}

function EntryOrigin({ entry }: { entry: Entry }) {
  const { t } = useText()
  if (!entry.signedAt) {
    return (
      <>
        {entry.authorName}, <DateTime at={entry.writtenAt} />
      </>
    )
  }
  return (
    <>
      {t('records.entry.signed', { name: entry.signedByName ?? entry.authorName })}{' '}
      <DateTime at={entry.signedAt} />
    </>
  )
}

function DamagedEntry() {
  const { t } = useText()
  return (
    <Alert
      color="red"
      my="xs"
      icon={<IconAlertTriangle size={18} />}
      title={t('records.damaged.title')}
    >
      {t('records.damaged.text')}
    </Alert>
  )
}
