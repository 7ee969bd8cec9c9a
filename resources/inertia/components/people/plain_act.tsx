import { useForm } from '@inertiajs/react'
import { ActDialog } from '~/components/people/act_dialog'

type PlainActProps = {
  label: string
  heard?: string
  title: string
  what: string
  isDestructive?: boolean
  isMain?: boolean
  method: 'post' | 'delete'
  path: string
  data?: Record<string, boolean>
}

/** An act that needs no more than a yes. */
export function PlainAct({ method, path, data = {}, ...words }: PlainActProps) {
  const form = useForm(data)

  return (
    <ActDialog
      {...words}
      send={words.label}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.submit(method, path, { preserveScroll: true, onSuccess: done })}
    />
  )
}
