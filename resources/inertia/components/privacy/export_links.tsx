import { Button, Group, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import type { RegisterProps } from '~/contract'
import { saveFile } from '~/save_file'
import { processorsAsCsv } from '~/components/privacy/processors_csv'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** The register as a file: everything as JSON, the processors as CSV, the page on paper. */
export function ExportLinks({ register }: { register: RegisterProps }) {
  const { t, locale } = useText()
  const { tenantName: tenant, at, controller, site, processors, activities, history } = register
  const { session } = useShared()
  const isShared = session?.trust === 'ward_shared' || session?.trust === 'kiosk'
  const everything = { tenant, at, controller, site, processors, activities, history }

  return (
    <Group gap="xs" className="no-print">
      {isShared ? (
        <Text size="sm">{t('devices.exports.none')}</Text>
      ) : (
        <>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() =>
              saveFile('register.json', 'application/json', JSON.stringify(everything, null, 2))
            }
          >
            {t('privacy.export.json')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() =>
              saveFile('processors.csv', 'text/csv', processorsAsCsv(processors, locale))
            }
          >
            {t('privacy.export.csv')}
          </Button>
        </>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('privacy.export.print')}
      </Button>
    </Group>
  )
}
