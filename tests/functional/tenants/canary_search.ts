import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import { databasePrefix } from '#app/tenants/installation'

const adminUrl = () => process.env.DATABASE_URL ?? ''

/** The shapes in which bytes of a text may lie about: as they are, wide, in hex, in base64. */
export function shapesOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64')
    return Buffer.from(shifted.slice(Math.ceil((shift * 4) / 3), -4))
  })
  const wide = Buffer.from(text, 'utf16le')
  const latin = Buffer.from(text, 'latin1')
  const hex = utf8.toString('hex')
  const escaped = Buffer.from(JSON.stringify(text).slice(1, -1))
  return [utf8, wide, wide.swap16(), latin, Buffer.from(hex), escaped, ...base64]
}

export type Found = { canary: string; where: string }

/** Which canaries stand in the bytes, in any shape. */
export function canariesIn(bytes: Buffer, canaries: readonly string[], where: string): Found[] {
  return canaries
    .filter((canary) => shapesOf(canary).some((shape) => bytes.includes(shape)))
    .map((canary) => ({ canary, where }))
}

/** Every row of every table of every database of this installation, as a dump has them. */
export async function searchDatabases(canaries: readonly string[]): Promise<Found[]> {
  const names = await withAdminConnection(adminUrl(), (client) =>
    client.query<{ name: string }>(
      'select datname as name from pg_database where datname like $1',
      [`${databasePrefix()}%`]
    )
  )
  const found: Found[] = []
  for (const { name } of names.rows) {
    const there = await withAdminConnection(
      adminUrl(),
      (client) => searchOne(client, canaries),
      name
    )
    found.push(...there.map(({ canary, where }) => ({ canary, where: `${name} ${where}` })))
  }
  return found
}

async function searchOne(client: pg.Client, canaries: readonly string[]): Promise<Found[]> {
  const tables = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema <> 'information_schema'
       and table_name not in ('pg_statistic', 'pg_largeobject')`
  )
  const found: Found[] = []
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
    const dump = Buffer.from(rows.map(({ row }) => row).join('\n'))
    found.push(...canariesIn(dump, canaries, name))
  }
  return found
}

/** All files below a folder; null when this user may not read there. */
export async function searchFolder(
  folder: string,
  canaries: readonly string[],
  wanted: (file: string) => boolean = () => true
): Promise<Found[] | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null)
  if (!entries) return null
  const found: Found[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name)
    const bytes = wanted(file) ? await readFile(file).catch(() => null) : null
    if (bytes) found.push(...canariesIn(bytes, canaries, file))
  }
  return found
}

/** Where the server keeps its files, and which of them hold this installation's rows and writes. */
export async function dataDirectory(since: string) {
  return withAdminConnection(adminUrl(), async (client) => {
    await client.query('checkpoint')
    const { rows } = await client.query<{ folder: string; oids: string[]; wal: string }>(
      `select current_setting('data_directory') as folder, pg_walfile_name($2) as wal,
         (select array_agg(oid::text) from pg_database where datname like $1) as oids`,
      [`${databasePrefix()}%`, since]
    )
    const { folder, oids, wal } = rows[0]!
    const isOurs = (file: string) => {
      const [area = '', name = ''] = file.slice(folder.length + 1).split('/')
      if (area === 'base') return oids.includes(name)
      return area === 'pg_wal' && name >= wal && /^[0-9A-F]{24}$/.test(name)
    }
    return { folder, isOurs }
  })
}

/** How far the server's write-ahead log has come. */
export async function walPosition(): Promise<string> {
  return withAdminConnection(adminUrl(), async (client) => {
    const { rows } = await client.query<{ at: string }>('select pg_current_wal_lsn()::text as at')
    return rows[0]!.at
  })
}
