import { Progress, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { useEffect, useState } from 'react'
import type { ImportPreview, ImportProgress } from '~/contract'
import { ActDialog } from '~/components/people/act_dialog'
import { paths } from '~/paths'
import { readJson } from '~/send_json'
import { useText } from '~/texts/use_text'

type ApplyImportProps = { id: string; preview: ImportPreview }

/** The last question before exactly this is carried out, and how far it has come. */
export function ApplyImport({ id, preview }: ApplyImportProps) {
  const { t } = useText()
  const form = useForm({ hash: preview.hash })
  const path = paths.importApplication(id)
  const progress = useProgress(path, form.processing)
  const { newPeople, changedPeople, added, changed, ended } = preview.counts
  const count = newPeople + changedPeople + added + changed + ended

  return (
    <ActDialog
      label={t('staff_import.apply', { count })}
      title={t('staff_import.apply.title')}
      what={t('staff_import.apply.what')}
      send={t('staff_import.apply', { count })}
      isMain
      isDestructive={ended > 0}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.post(path, { onSuccess: done })}
    >
      {progress && (
        <div role="status">
          <Text size="sm">
            {t('staff_import.applying', { done: progress.done, total: progress.total })}
          </Text>
          <Progress
            value={(100 * progress.done) / Math.max(progress.total, 1)}
            aria-label={t('staff_import.apply.title')}
          />
        </div>
      )}
    </ActDialog>
  )
}

/** Asked every second while it lasts. */
function useProgress(path: string, isOn: boolean): ImportProgress | null {
  const [progress, setProgress] = useState<ImportProgress | null>(null)

  useEffect(() => {
    if (!isOn) return
    const ask = async () => setProgress(await readJson<ImportProgress>(path))
    const timer = setInterval(() => void ask(), 1_000)
    return () => {
      clearInterval(timer)
      setProgress(null)
    }
  }, [path, isOn])

  return progress
}
