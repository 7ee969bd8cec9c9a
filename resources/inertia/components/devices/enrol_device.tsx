import { Alert, Button, Radio, Stack, Text, TextInput } from '@mantine/core'
import { router } from '@inertiajs/react'
import { IconDeviceDesktopPlus } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import type { DeviceTrust, OwnDevices } from '~/contract'
import { createDeviceKey, forgetDeviceKey, signWith } from '~/devices/device_key'
import { exchangeJson } from '~/exchange_json'
import { useHydrated } from '~/hooks/use_hydrated'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import type { TextKey } from '~/texts/dictionaries'
import { useText } from '~/texts/use_text'

const trusts: DeviceTrust[] = ['personal', 'ward_shared', 'kiosk']

/** Has the browser make a key that cannot leave it, and enters it in the register. */
export function EnrolDevice({ own }: { own: OwnDevices }) {
  const { t } = useText()
  const { errors } = useShared()
  const isHydrated = useHydrated()
  const [name, setName] = useState('')
  const [trust, setTrust] = useState<DeviceTrust>('personal')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<TextKey | null>(null)

  async function enrol(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setProblem(await sendNewDevice(name, trust))
    setBusy(false)
  }

  return (
    <form onSubmit={(event) => void enrol(event)} aria-label={t('devices.own.enrol')}>
      <Stack gap="sm" mt="sm" maw={460}>
        <TextInput
          id="device-name"
          label={t('devices.own.name')}
          description={t('devices.own.name.help')}
          maxLength={60}
          error={errors.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group
          label={t('devices.own.trust')}
          value={trust}
          onChange={(chosen) => setTrust(chosen as DeviceTrust)}
        >
          <Stack gap="xs" mt="xs">
            {trusts.map((one) => (
              <Radio key={one} value={one} label={t(`devices.trust.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {own.needsApproval && <Text c="dimmed">{t('devices.own.approval')}</Text>}
        <div>
          <Button
            type="submit"
            leftSection={<IconDeviceDesktopPlus size={16} aria-hidden />}
            disabled={!isHydrated || name.trim() === ''}
            loading={isBusy}
          >
            {t('devices.own.enrol')}
          </Button>
        </div>
        {problem && (
          <Alert role="alert" color="red">
            {t(problem)}
          </Alert>
        )}
      </Stack>
    </form>
  )
}

/** Returns why nothing was sent; null when the server answers by the page that follows. */
async function sendNewDevice(name: string, trust: DeviceTrust): Promise<TextKey | null> {
  const key = await createDeviceKey().catch(() => null)
  if (!key) return 'devices.own.unsupported'
  const asked = await exchangeJson<{ challenge: string }>('POST', paths.deviceChallenges, {})
  if (!asked.ok) return 'devices.own.failed'
  const { challenge } = asked.body
  const { id, publicKey } = key
  const device = {
    id,
    name,
    trust,
    publicKey,
    challenge,
    signature: await signWith(key, challenge),
  }
  router.post(paths.accountDevices, device, {
    preserveScroll: true,
    onError: () => void forgetDeviceKey(),
  })
  return null
}
