import { Alert, Button } from '@mantine/core'
import { router } from '@inertiajs/react'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { PluginDetailProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Step } from '~/components/plugins/step'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type TestStepProps = Pick<PluginDetailProps, 'plugin' | 'connectionTest' | 'mayChange'> & {
  number: number
  mayStart: boolean
}

/** Asks the provider whether the settings work. Nothing about patients is sent. */
export function TestStep({ number, plugin, connectionTest, mayChange, mayStart }: TestStepProps) {
  const { t, own } = useText()
  const [isRunning, setRunning] = useState(false)
  const isDone = !plugin.missing.includes('connection_test')
  const run = () =>
    router.post(
      paths.connectionTests(plugin.id),
      {},
      {
        preserveScroll: true,
        onStart: () => setRunning(true),
        onFinish: () => setRunning(false),
      }
    )

  return (
    <Step
      number={number}
      title={t('plugins.test')}
      state={isDone ? 'done' : mayStart ? 'open' : 'waiting'}
      summary={t('plugins.test.what')}
    >
      {connectionTest && (
        <Alert
          mt="sm"
          color={connectionTest.ok ? 'green' : 'red'}
          icon={connectionTest.ok ? <IconCheck size={18} /> : <IconAlertTriangle size={18} />}
        >
          {own(connectionTest.sentence)} <DateTime at={connectionTest.at} />
        </Alert>
      )}
      {mayChange && (
        <Button
          mt="sm"
          variant={isDone ? 'default' : 'filled'}
          disabled={!mayStart}
          loading={isRunning}
          onClick={run}
        >
          {t(connectionTest ? 'plugins.test.again' : 'plugins.test.run')}
        </Button>
      )}
    </Step>
  )
}
