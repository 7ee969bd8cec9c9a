import { Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { ReviewList } from '~/contract'
import { ActDialog } from '~/components/people/act_dialog'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type SubmitAnswersProps = {
  list: ReviewList
  /** Roles of the list that will end, on whatever page. */
  ended: number
  left: number
  isEmpty: boolean
}

/** The last look before the answers take effect. */
export function SubmitAnswers({ list, ended, left, isEmpty }: SubmitAnswersProps) {
  const { t } = useText()
  const form = useForm({})
  const path = paths.submissions(list.id)
  if (isEmpty) return null

  return (
    <ActDialog
      label={t('recertification.submit')}
      title={t('recertification.submit.title')}
      what={t('recertification.submit.what', { ended })}
      send={t('recertification.submit')}
      isMain
      isDestructive={ended > 0}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.post(path, { onSuccess: done })}
    >
      <Text size="sm">{t('recertification.submit.left', { count: left })}</Text>
    </ActDialog>
  )
}
