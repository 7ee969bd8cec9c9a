import pg from 'pg'
import { notePlaneAddress } from '#app/tenants/plane_addresses'
import { installationMode } from '#app/tenants/installation'
import { isLoopbackName } from '#app/tenants/loopback'
import type { Statement } from '#app/tenants/statement'

export { statement, type Statement } from '#app/tenants/statement'

export interface Queryable {
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>
}

export interface Transaction extends Queryable {
  /** Runs when the commit has succeeded, never otherwise. */
  afterCommit(callback: () => void): void
}

export type PlaneConnection = {
  host: string
  port: number
  database: string
  user: string
  password?: string
  applicationName: string
}

/** Has a say before values are sent: returns what to wait for, or undefined when all is well. */
export interface ValueGuard {
  before(values: readonly unknown[]): Promise<unknown> | undefined
}

/** Pool bounds per plane and process (design §3). */
const connectionsMax = Number(process.env.VARDE_POOL_MAX ?? 3)
const idleMsMax = 30_000
const connectMsMax = 5_000
const statementMsMax = 30_000

/**
 * The only way to a plane's database: a bounded pool whose every statement is
 * prepared and named. Text built from values cannot be expressed here.
 */
export class PlaneDatabase implements Queryable {
  readonly #pool: pg.Pool
  #guard: ValueGuard | undefined

  constructor(
    readonly connection: PlaneConnection,
    poolMax = connectionsMax
  ) {
    notePlaneAddress(connection)
    this.#pool = new pg.Pool({
      ...poolOptions(connection),
      min: 0,
      max: poolMax,
      idleTimeoutMillis: idleMsMax,
      connectionTimeoutMillis: connectMsMax,
      statement_timeout: statementMsMax,
      idle_in_transaction_session_timeout: statementMsMax,
    })
    this.#pool.on('error', () => undefined)
    /** A lent connection that dies fails its query; without this it would end the process as well. */
    this.#pool.on('connect', (client) => void client.on('error', () => undefined))
  }

  /** Every statement from now on, in transactions too, asks the guard first. */
  guardWith(guard: ValueGuard): void {
    this.#guard = guard
  }

  async query<Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const waiting = this.#guard?.before(values)
    if (waiting) await waiting
    const result = await this.#pool.query(prepared(statement, values))
    return result.rows as Row[]
  }

  /** All of it or nothing of it. Rolls back when the callback throws. */
  async transaction<T>(run: (trx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    const transaction = new OpenTransaction(client, this.#guard)
    try {
      await client.query('begin')
      const result = await run(transaction)
      await client.query('commit')
      client.release()
      transaction.committed()
      return result
    } catch (error) {
      await rollBack(client)
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }
}

class OpenTransaction implements Transaction {
  readonly #callbacks: (() => void)[] = []

  constructor(
    readonly client: pg.PoolClient,
    readonly guard: ValueGuard | undefined
  ) {}

  async query<Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const waiting = this.guard?.before(values)
    if (waiting) await waiting
    const result = await this.client.query(prepared(statement, values))
    return result.rows as Row[]
  }

  afterCommit(callback: () => void): void {
    this.#callbacks.push(callback)
  }

  committed(): void {
    for (const callback of this.#callbacks) callback()
  }
}

/** A connection whose rollback failed is thrown away, not lent again. */
async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (error) {
    client.release(error as Error)
  }
}

function prepared(statement: Statement, values: readonly unknown[]) {
  return { name: statement.name, text: statement.text, values: values as unknown[] }
}

export function poolOptions(connection: PlaneConnection) {
  return {
    host: connection.host,
    port: connection.port,
    database: connection.database,
    user: connection.user,
    ...(connection.password === undefined ? {} : { password: connection.password }),
    application_name: connection.applicationName,
    ...(mustEncrypt(connection.host) ? { ssl: { rejectUnauthorized: true } } : {}),
  }
}

/**
 * Across a network production speaks TLS and believes only a certificate of that name from an
 * authority it knows (`NODE_EXTRA_CA_CERTS`); there is no way back to plain text (CRY-05 AT3).
 */
function mustEncrypt(host: string): boolean {
  const isHere = host.startsWith('/') || isLoopbackName(host)
  return !isHere && installationMode() === 'production'
}

/** Reads `postgres://user:password@host:port/database` (unix sockets by `?host=/path`). */
export function parseDatabaseUrl(url: string, applicationName: string): PlaneConnection {
  const parsed = new URL(url)
  const password = decodeURIComponent(parsed.password)
  return {
    host: parsed.searchParams.get('host') ?? parsed.hostname,
    port: Number(parsed.port || 5432),
    database: decodeURIComponent(parsed.pathname.slice(1)) || 'postgres',
    user: decodeURIComponent(parsed.username) || 'postgres',
    ...(password ? { password } : {}),
    applicationName,
  }
}
