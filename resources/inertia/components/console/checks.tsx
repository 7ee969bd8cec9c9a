import type { ConsoleProps } from '~/contract'
import { StateWord } from '~/components/console/state_word'
import { DataTable } from '~/components/common/data_table'
import { useText } from '~/texts/use_text'

/** What was checked just now, and what it says. */
export function Checks({ checks }: Pick<ConsoleProps, 'checks'>) {
  const { t, code, locale } = useText()

  /** A check of one server carries the server's name after its own. */
  function checkName(name: string): string {
    const [kind, what, ...server] = name.split('.')
    const known = code(`console.check.${kind}.${what}`, name)
    return server.length > 0 ? `${known}, ${server.join('.')}` : known
  }

  return (
    <DataTable
      caption={t('console.health')}
      columns={[t('console.column.check'), t('console.column.result'), t('console.column.says')]}
      rows={checks.map(({ name, ok, sentence }) => ({
        key: name,
        cells: [
          checkName(name),
          <StateWord key="result" ok={ok} good={t('console.ok')} bad={t('console.act')} />,
          sentence[locale],
        ],
      }))}
    />
  )
}
