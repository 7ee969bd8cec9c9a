import { ActionIcon, Menu } from '@mantine/core'
import { router } from '@inertiajs/react'
import { IconContrastFilled } from '@tabler/icons-react'
import type { ColourScheme } from '~/contract'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const schemes: ColourScheme[] = ['light', 'dark', 'auto']

/** Light, dark, or as the device has it. Kept on the server. */
export function ThemeMenu() {
  const { t } = useText()
  const { colourScheme } = useShared()

  return (
    <Menu
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      position="bottom-end"
      width={180}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.theme')}>
          <IconContrastFilled size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={colourScheme}
          onChange={(chosen) =>
            router.post(paths.theme, { colourScheme: chosen }, { preserveScroll: true })
          }
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`shell.theme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
