import type { Clinic } from '#tests/support/clinic'

/** The names of the statements that a clinic's database was sent meanwhile, in order. */
export async function recordedStatements(
  clinic: Clinic,
  work: () => Promise<unknown>
): Promise<string[]> {
  const { database } = await clinic.tenant()
  const names: string[] = []
  const plain = { query: database.query, transaction: database.transaction }
  database.query = (statement, values) => {
    names.push(statement.name)
    return plain.query.call(database, statement, values) as never
  }
  database.transaction = (run) =>
    plain.transaction.call(database, (trx) => {
      const query: typeof trx.query = (statement, values) => {
        names.push(statement.name)
        return trx.query(statement, values)
      }
      return run({ query, afterCommit: (callback) => trx.afterCommit(callback) })
    }) as never
  try {
    await work()
  } finally {
    Object.assign(database, plain)
  }
  return names
}
