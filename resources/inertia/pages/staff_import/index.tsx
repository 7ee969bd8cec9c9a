import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ImportSummary, ImportsProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { UploadForm } from '~/components/staff_import/upload_form'
import { spokenTime } from '~/format/spoken_time'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** A new staff file, and those so far. */
export default function StaffImports({ imports }: ImportsProps) {
  const { t, locale } = useText()
  const { now, timeZone } = useShared()
  const count = ({ counts }: ImportSummary) =>
    counts.newPeople + counts.changedPeople + counts.added + counts.changed + counts.ended
  const state = ({ appliedAt }: ImportSummary) =>
    appliedAt
      ? t('staff_import.state.applied', {
          when: spokenTime({ at: appliedAt, now, timeZone, locale }),
        })
      : t('staff_import.state.waiting')

  return (
    <>
      <Anchor component={Link} href={paths.people} size="sm">
        {t('people.back')}
      </Anchor>
      <PageHeading title={t('staff_import.title')} lead={t('staff_import.lead')} />
      <Section title={t('staff_import.upload')}>
        <UploadForm />
      </Section>
      <Section title={t('staff_import.imports')}>
        {imports.length === 0 && <EmptyState title={t('staff_import.imports.none')} />}
        {imports.length > 0 && (
          <DataTable
            caption={t('staff_import.imports')}
            columns={[
              t('staff_import.column.when'),
              t('staff_import.column.by'),
              t('staff_import.column.what'),
              t('staff_import.column.state'),
            ]}
            rows={imports.map((one) => ({
              key: one.id,
              cells: [
                <Anchor
                  key="when"
                  component={Link}
                  href={paths.staffImport(one.id)}
                  underline="always"
                >
                  <DateTime at={one.uploadedAt} />
                </Anchor>,
                one.byName ?? t('people.by_system'),
                t('staff_import.changes', { count: count(one) }),
                state(one),
              ],
            }))}
          />
        )}
      </Section>
    </>
  )
}
