import { Anchor, Box, Text, Title } from '@mantine/core'
import { Head, router } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import type { EntryVersionsProps } from '~/contract'
import { BlockEntry } from '~/components/access/block_entry'
import { PatientBanner } from '~/components/patients/patient_banner'
import { ConflictView } from '~/components/records/conflict_view'
import { CorrectionForm } from '~/components/records/correction_form'
import { EntryVersion } from '~/components/records/entry_version'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The history of an entry, newest first, and the way to correct it. */
export default function EntryVersions(props: EntryVersionsProps) {
  const { t, code } = useText()
  const { patient, entryId, versions, mayCorrect, units, conflict } = props
  const newestFirst = [...versions].sort((one, other) => other.number - one.number)
  const newest = newestFirst[0]

  return (
    <>
      <Head title={t('records.version.title')} />
      <PatientBanner patient={patient} />
      <Anchor component={Link} href={paths.patient(patient.id)} size="sm">
        {t('records.version.back')}
      </Anchor>
      <Title order={2} mt="xs">
        {t('records.version.heading', { kind: code(`records.kind.${props.kind}`, props.kind) })}
      </Title>
      <Text c="dimmed" mb="md" className="prose">
        {t('records.version.lead')}
      </Text>
      {conflict && (
        <ConflictView
          conflict={conflict}
          onSettle={(text, { theirVersion }) =>
            router.post(paths.versions(entryId), {
              patientId: patient.id,
              patientVersion: patient.version,
              version: theirVersion,
              text,
              reason: t('records.conflict.reason'),
            })
          }
        />
      )}
      {newestFirst.map((version) => (
        <EntryVersion key={version.number} version={version} />
      ))}
      {units && (
        <Box className="no-print" mt="md">
          <BlockEntry entryId={entryId} units={units} />
        </Box>
      )}
      {mayCorrect && newest && !conflict && (
        <div style={{ marginTop: '1rem' }}>
          <CorrectionForm key={newest.number} patient={patient} entryId={entryId} newest={newest} />
        </div>
      )}
    </>
  )
}
