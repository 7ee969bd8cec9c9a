import { Button, Checkbox, FileInput, Progress, Stack, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { ErrorSummary } from '~/components/common/error_summary'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type Upload = { file: File | null; isComplete: boolean; makesUnits: boolean }

/** A file, what is said of it, and the way to see what it would change. */
export function UploadForm() {
  const { t } = useText()
  const form = useForm<Upload>({ file: null, isComplete: false, makesUnits: false })

  return (
    <form
      aria-label={t('staff_import.upload')}
      onSubmit={(event) => {
        event.preventDefault()
        form.post(paths.staffImports, { forceFormData: true })
      }}
    >
      <ErrorSummary errors={form.errors} idOf={() => 'import-file'} />
      <Stack gap="sm" maw={520}>
        <FileInput
          id="import-file"
          label={t('staff_import.file')}
          description={t('staff_import.file.help')}
          placeholder={t('staff_import.upload')}
          accept=".csv,text/csv"
          error={form.errors.file}
          value={form.data.file}
          onChange={(file) => form.setData('file', file)}
        />
        <Checkbox
          label={t('staff_import.complete')}
          description={t('staff_import.complete.help')}
          checked={form.data.isComplete}
          onChange={(event) => form.setData('isComplete', event.currentTarget.checked)}
        />
        <Checkbox
          label={t('staff_import.units')}
          description={t('staff_import.units.help')}
          checked={form.data.makesUnits}
          onChange={(event) => form.setData('makesUnits', event.currentTarget.checked)}
        />
        <Button type="submit" w="fit-content" disabled={!form.data.file} loading={form.processing}>
          {t('staff_import.send')}
        </Button>
        {form.processing && (
          <div role="status">
            <Text size="sm">{t('staff_import.sending')}</Text>
            <Progress
              value={form.progress?.percentage ?? 100}
              animated
              aria-label={t('staff_import.sending')}
            />
          </div>
        )}
      </Stack>
    </form>
  )
}
