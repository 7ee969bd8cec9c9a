import { Group, Modal, type MantineSize } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '~/texts/use_text'

type DialogProps = {
  opened: boolean
  onClose: () => void
  title: string
  size?: MantineSize
  /** The title is only heard; the first control then says what the dialog is for. */
  quiet?: boolean
  children: ReactNode
}

/** A question over the page. It has a name, a way out, and keeps the focus inside. */
export function Dialog({ opened, onClose, title, size, quiet = false, children }: DialogProps) {
  const { t } = useText()

  return (
    <Modal.Root opened={opened} onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p={quiet ? 0 : 'md'}>
          {quiet ? (
            <Modal.Title className="visually-hidden">{title}</Modal.Title>
          ) : (
            <Group justify="space-between" wrap="nowrap" mb="sm">
              <Modal.Title fw={650} lh={1.35}>
                {title}
              </Modal.Title>
              <Modal.CloseButton aria-label={t('words.close')} />
            </Group>
          )}
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
