import { Alert, Anchor, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ImportPreview, ImportProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { ApplyImport } from '~/components/staff_import/apply_import'
import { PreviewGroups } from '~/components/staff_import/preview_groups'
import { TakenLinks } from '~/components/staff_import/taken_links'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** What a staff file would change, or has changed. */
export default function StaffImport({ import: file, preview }: ImportProps) {
  const { t } = useText()
  const lead = file.isComplete ? 'staff_import.preview.complete' : 'staff_import.preview.lead'
  const title = file.appliedAt ? 'staff_import.done.title' : 'staff_import.preview.title'

  return (
    <>
      <Anchor component={Link} href={paths.staffImports} size="sm">
        {t('staff_import.back')}
      </Anchor>
      <PageHeading title={t(title)} lead={preview && t(lead)}>
        {preview?.isApplicable && <ApplyImport key={preview.hash} id={file.id} preview={preview} />}
      </PageHeading>
      <TakenLinks import={file} />
      {!file.appliedAt && !preview && <EmptyState title={t('staff_import.forgotten')} />}
      {preview && <Preview id={file.id} isComplete={file.isComplete} preview={preview} />}
    </>
  )
}

function Preview(props: { id: string; isComplete: boolean; preview: ImportPreview }) {
  const { t } = useText()
  const { id, isComplete, preview } = props
  const { counts, leftAlone, ignored, newUnits } = preview
  const isBlocked = isComplete && !preview.isApplicable && counts.problems > 0
  const isEmpty = !preview.isApplicable && counts.problems === 0

  return (
    <>
      {isBlocked && (
        <Alert color="red" role="alert" mb="md">
          {t('staff_import.unusable')}
        </Alert>
      )}
      {isEmpty && (
        <EmptyState title={t('staff_import.nothing')}>{t('staff_import.nothing.what')}</EmptyState>
      )}
      <Text size="sm" mb="md" className="prose">
        {t('staff_import.unchanged', { count: counts.unchanged })}{' '}
        {t('staff_import.left_alone', { count: leftAlone })}{' '}
        {ignored.length > 0 && t('staff_import.ignored', { columns: ignored.join(', ') })}
      </Text>
      {newUnits.length > 0 && (
        <Text mb="md">
          {t('staff_import.group.newUnits')}: {newUnits.join(', ')}
        </Text>
      )}
      <PreviewGroups id={id} preview={preview} />
    </>
  )
}
