import { allRules } from '#app/tenants/provisioning/check_classification'
import { statement, type Statement } from '#app/tenants/plane_database'

/** Rows read at once; a batch is one statement, so a crash leaves whole batches behind. */
export const ROWS_PER_BATCH = 500

/** A column of cells, with the statements that go through it. */
export type SealedColumn = {
  table: string
  column: string
  /** What comes before every row's key. */
  start: string | Buffer
  /** The row as the cell's address has it. */
  rowOf: (key: string | Buffer) => string
  /** Cells under some keys after a row, in order. $1 key ids, $2 last row seen. */
  selectUnder: Statement
  countUnder: Statement
  /** Exchanges cells that are still what they were. $1 rows, $2 new, $3 old. */
  exchange: Statement
  /** Key ids with ivs that occur more than once. */
  selectRepeats: Statement
}

/** Tables whose rows are not known by a uuid. */
const digestKeys: Readonly<Record<string, string>> = { sessions: 'id_hash' }

/** Every sealed column of a tenant's database, plugins' included. */
export async function sealedColumns(): Promise<SealedColumn[]> {
  return Object.entries(await allRules()).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([, columnClass]) => columnClass !== 'none')
      .map(([column]) => sealedColumn(table, column))
  )
}

/** Names come from the schema rules, which are program text; never from a value. */
function sealedColumn(table: string, column: string): SealedColumn {
  const digest = digestKeys[table]
  const [key, type] = digest ? [digest, 'bytea'] : ['id', 'uuid']
  const under = `substring(${column} from 2 for 16) = any($1::bytea[])`
  const name = (verb: string) => `keys.${verb}_${table}_${column}`
  return {
    table,
    column,
    start: digest ? Buffer.alloc(0) : '00000000-0000-0000-0000-000000000000',
    rowOf: (value) => (Buffer.isBuffer(value) ? value.toString('hex') : value),
    selectUnder: statement(
      name('select_under'),
      `select ${key} as key, ${column} as cell from ${table}
       where ${under} and ${key} > $2::${type} order by ${key} limit ${ROWS_PER_BATCH}`
    ),
    countUnder: statement(
      name('count_under'),
      `select count(*)::int as count from ${table} where ${under}`
    ),
    exchange: statement(
      name('exchange'),
      `update ${table} t set ${column} = g.fresh
       from unnest($1::${type}[], $2::bytea[], $3::bytea[]) as g(key, fresh, before)
       where t.${key} = g.key and t.${column} = g.before returning 1 as done`
    ),
    selectRepeats: statement(
      name('select_repeats'),
      `select encode(substring(${column} from 2 for 16), 'hex') as key_id, count(*)::int as count
       from ${table} where ${column} is not null
       group by substring(${column} from 2 for 28), 1 having count(*) > 1 limit 100`
    ),
  }
}
