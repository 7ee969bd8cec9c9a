import type { PluginDetailProps } from '~/contract'
import { AgreementStep } from '~/components/plugins/agreement_step'
import { ConfirmStep } from '~/components/plugins/confirm_step'
import { RiskStep } from '~/components/plugins/risk_step'
import { SettingsStep } from '~/components/plugins/settings_step'
import { TestStep } from '~/components/plugins/test_step'
import { TransferStep } from '~/components/plugins/transfer_step'
import { useText } from '~/texts/use_text'
import classes from './step.module.css'

/** The path from available to active: settings, test, agreement, risk, transfer, confirmation. */
export function ActivationPath(props: PluginDetailProps) {
  const { t } = useText()
  const settingsDone = !props.plugin.missing.includes('settings')

  return (
    <ol className={classes.path} aria-label={t('plugins.path')}>
      <SettingsStep {...props} number={1} isDone={settingsDone} />
      <TestStep {...props} number={2} mayStart={settingsDone} />
      <AgreementStep {...props} number={3} />
      <RiskStep {...props} number={4} />
      <TransferStep {...props} number={5} />
      <ConfirmStep {...props} number={6} />
    </ol>
  )
}
