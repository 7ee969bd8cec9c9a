import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { CopyButton } from '~/components/common/copy_button'
import { useText } from '~/texts/use_text'
import classes from './recovery_codes.module.css'

type RecoveryCodesProps = { codes: string[]; onDone: () => void }

/** The ten codes, to write down, copy or print. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const { t } = useText()

  return (
    <div>
      <Alert role="status" color="beacon" icon={<IconAlertTriangle size={18} />}>
        {t('account.recovery.once')}
      </Alert>
      <ul className={classes.codes} aria-label={t('account.recovery.list')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs" className="no-print">
        <CopyButton text={codes.join('\n')} label={t('account.recovery.copy')} />
        <Button variant="default" onClick={() => globalThis.print()}>
          {t('account.recovery.print')}
        </Button>
        <Button onClick={onDone}>{t('account.recovery.done')}</Button>
      </Group>
    </div>
  )
}
