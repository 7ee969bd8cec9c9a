import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { AddressProtection, ShownPlace } from '~/contract'
import { Facts } from '~/components/common/facts'
import { paths } from '~/paths'
import { sendJson } from '~/send_json'
import { useText } from '~/texts/use_text'

const purposes = ['life_or_health', 'home_visit', 'transport', 'letter', 'coordination'] as const

type ShowPlaceProps = { patientId: string; degree: AddressProtection }

/** A secret address: hidden on every page, shown here for a purpose that stands in the log. */
export function ShowPlace({ patientId, degree }: ShowPlaceProps) {
  const { t } = useText()
  const [purpose, setPurpose] = useState('')
  const [shown, setShown] = useState<ShownPlace | null>(null)
  const [hasFailed, setFailed] = useState(false)

  async function show() {
    const answer = await sendJson<ShownPlace>('POST', paths.shownPlace(patientId), { purpose })
    setFailed(!answer.ok)
    setShown(answer.ok ? answer.body : null)
  }

  return (
    <Alert
      color="gray"
      mt="md"
      icon={<IconEyeOff size={18} />}
      title={t(`records.protection.${degree}`)}
    >
      {shown ? (
        <div role="status" className="no-print">
          <Facts
            facts={[
              ...shown.addresses.map((address): [string, string] => [
                t('records.address'),
                address,
              ]),
              [t('records.protection.practitioner'), shown.generalPractitioner],
              [
                t('records.protection.places'),
                [...new Set(shown.places.map(({ unitName }) => unitName))].join(', '),
              ],
            ]}
          />
          <Button size="compact-sm" variant="subtle" onClick={() => setShown(null)}>
            {t('records.protection.hide')}
          </Button>
        </div>
      ) : (
        <div className="no-print">
          <Text size="sm" mb="xs">
            {t('records.protection.what')}
          </Text>
          <Group gap="xs" align="flex-end">
            <NativeSelect
              size="sm"
              name="purpose"
              label={t('records.protection.purpose')}
              value={purpose}
              onChange={(event) => setPurpose(event.currentTarget.value)}
              data={[
                { value: '', label: t('records.protection.purpose.choose') },
                ...purposes.map((value) => ({
                  value,
                  label: t(`records.protection.purpose.${value}`),
                })),
              ]}
            />
            <Button variant="default" disabled={purpose === ''} onClick={() => void show()}>
              {t('records.protection.show')}
            </Button>
          </Group>
          {hasFailed && (
            <Text size="sm" c="red" mt={4} role="alert">
              {t('records.shown.failed')}
            </Text>
          )}
        </div>
      )}
    </Alert>
  )
}
