/**
 * What this machine can do at all, measured inside the application: statements over a plane's
 * pool, cells' bytes through AES-256-GCM, one passphrase through argon2id. JSON on standard output.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { inApplication } from '#tests/bench/boot'

const slug = 'nordlys'
const cellBytes = Number(process.argv[2])

await inApplication(async () => {
  const { hashPassphrase } = await import('#app/auth/passphrase_hash')
  const { statement } = await import('#app/tenants/plane_database')
  const { Clinic } = await import('#tests/support/clinic')
  const { asSuperuser } = await import('#tests/support/superuser')

  const clinic = new Clinic(slug)
  const { database } = await clinic.tenant()
  await asSuperuser(clinic, (client) =>
    client.query(
      `create table if not exists bench_scratch (id bigint generated always as identity, at timestamptz);
       grant select, insert on bench_scratch to public`
    )
  )
  const [row] = await database.query<{ id: string }>(
    statement('bench.any_patient', 'select id from patients limit 1')
  )
  const select = statement('bench.select', 'select version from patients where id = $1')
  const commit = statement('bench.commit', 'insert into bench_scratch (at) values (now())')
  const open = opening(cellBytes)
  const floor = {
    select: await perSecond(() => database.query(select, [row?.id])),
    commit: await perSecond(() => database.query(commit)),
    decrypt: await perSecond(async () => open()),
    derive: await perSecond(() => hashPassphrase('blåbær på fjellet i september')),
  }
  process.stdout.write(JSON.stringify(floor))
})

/** One after another for half a second, after as long a warm-up. */
async function perSecond(act: () => Promise<unknown>): Promise<number> {
  await during(500, act)
  const startedAt = performance.now()
  const acts = await during(500, act)
  return (acts * 1000) / (performance.now() - startedAt)
}

async function during(milliseconds: number, act: () => Promise<unknown>): Promise<number> {
  const end = performance.now() + milliseconds
  let acts = 0
  while (performance.now() < end) {
    await act()
    acts += 1
  }
  return acts
}

function opening(bytes: number): () => Buffer {
  const [key, iv] = [randomBytes(32), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = Buffer.concat([cipher.update(randomBytes(bytes)), cipher.final()])
  const tag = cipher.getAuthTag()
  return () => {
    const decipher = createDecipheriv('aes-256-gcm', key, iv)
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  }
}
