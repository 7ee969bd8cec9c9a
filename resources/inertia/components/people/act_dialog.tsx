import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Dialog } from '~/components/common/dialog'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useText } from '~/texts/use_text'

type ActDialogProps = {
  /** The button on the page; `heard` is longer when several buttons look the same. */
  label: string
  heard?: string
  title: string
  /** What will happen to whom. */
  what: string
  send: string
  isDestructive?: boolean
  /** What the page is for: its button is filled. */
  isMain?: boolean
  action: string
  errors: Record<string, string | undefined>
  isSending: boolean
  idOf?: (field: string) => string
  onOpen: () => void
  onSend: (done: () => void) => void
  children?: ReactNode
}

/** A button, and behind it the question with what will happen. The page stays under it. */
export function ActDialog(props: ActDialogProps) {
  const { t } = useText()
  const [isOpen, { open, close }] = useDisclosure(false)
  const colour = props.isDestructive ? 'red' : undefined

  function show() {
    props.onOpen()
    open()
  }

  return (
    <>
      <Button
        variant={props.isMain ? 'filled' : props.isDestructive ? 'outline' : 'default'}
        color={colour}
        size="compact-md"
        aria-label={props.heard}
        onClick={show}
      >
        {props.label}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={props.title}>
        <ServerForm action={props.action} onSend={() => props.onSend(close)}>
          <Text size="sm">{props.what}</Text>
          <ErrorSummary errors={props.errors} idOf={props.idOf} />
          <Stack gap="sm" my="md">
            {props.children}
          </Stack>
          <Group gap="xs">
            <Button type="submit" color={colour} loading={props.isSending}>
              {props.send}
            </Button>
            <Button variant="default" onClick={close}>
              {t('words.cancel')}
            </Button>
          </Group>
        </ServerForm>
      </Dialog>
    </>
  )
}
