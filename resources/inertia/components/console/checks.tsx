import type { ConsoleProps } from '~/contract'
import { StateWord } from '~/components/console/state_word'
import { DataTable } from '~/components/common/data_table'
import { useText } from '~/texts/use_text'

/** What was checked just now, and what it says. */
export function Checks({ checks }: Pick<ConsoleProps, 'checks'>) {
  const { t, code } = useText()

  return (
    <DataTable
      caption={t('console.health')}
      columns={[t('console.column.check'), t('console.column.result'), t('console.column.says')]}
      rows={checks.map(({ name, ok, sentence }) => ({
        key: name,
        cells: [
          code(`console.check.${name}`, name),
          <StateWord key="result" ok={ok} good={t('console.ok')} bad={t('console.act')} />,
          sentence,
        ],
      }))}
    />
  )
}
