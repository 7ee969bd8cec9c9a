import { Drawer, Group } from '@mantine/core'
import { Rail } from '~/components/shell/rail'
import { useText } from '~/texts/use_text'

type MenuDrawerProps = { opened: boolean; onClose: () => void }

/** The rail where there is no room for it: over the page, from the left. */
export function MenuDrawer({ opened, onClose }: MenuDrawerProps) {
  const { t } = useText()

  return (
    <Drawer.Root opened={opened} onClose={onClose} size="xs">
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body p="xs">
          <Group justify="space-between" px="xs" pt="xs">
            <Drawer.Title fw={650}>{t('shell.menu')}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('words.close')} />
          </Group>
          <Rail label={t('shell.menu')} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
