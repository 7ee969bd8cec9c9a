/**
 * Makes an installation of two small hospitals for the benches that try to tell answers apart:
 * people of every kind that a sign-in may meet, and one of everything that an id may stand for.
 * JSON on standard output.
 *
 * Argument: how many accounts of each kind.
 */
import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { inApplication } from '#tests/bench/boot'

const accounts = Number(process.argv[2])

/** Somebody who forgot a passphrase can be mailed, though nothing listens there. */
const deadRelay = {
  host: '127.0.0.1',
  port: 9,
  security: 'plain',
  senderAddress: 'no-reply@nordlys.example',
  credential: null,
  processor: null,
} as const

await inApplication(async () => {
  const { databasePrefix } = await import('#app/tenants/installation')
  const { normaliseSignInName } = await import('#app/auth/people')
  const { installBench } = await import('#tests/bench/install_bench')
  const { Clinic } = await import('#tests/support/clinic')
  const { asSuperuser } = await import('#tests/support/superuser')
  const { dropPlanes } = await import('#tests/support/test_planes')
  const { furnish } = await import('#tests/functional/walk/furnish')
  const { declareMailRelay } = await import('#app/deliveries/declare_mail_relay')
  const { givenReachable } = await import('#tests/functional/notices/staff_post')

  await dropPlanes(databasePrefix())
  await installBench('nordlys', 'sorlys')
  const [nordlys, sorlys] = [new Clinic('nordlys'), new Clinic('sorlys')]
  const many = async (make: () => Promise<string>) => {
    const names: string[] = []
    while (names.length < accounts) names.push(await make())
    return names
  }
  const staff = async (clinic = nordlys) => clinic.givenStaff('administrator')
  const changed = async (words: string, ...values: unknown[]) => {
    const { id, signInName } = await staff()
    await asSuperuser(nordlys, (client) => client.query(words, [id, ...values]))
    return signInName
  }
  const weaker = await hash('en gammel passfrase her', {
    algorithm: 2,
    memoryCost: 8_192,
    timeCost: 1,
  })
  const setHash = 'update staff set passphrase_hash = $2 where id = $1'
  const people = {
    'unknown name': await many(async () => normaliseSignInName(`kari.${randomUUID().slice(0, 8)}`)),
    'wrong passphrase': await many(async () => (await staff()).signInName),
    'suspended': await many(() => changed(`update staff set state = 'suspended' where id = $1`)),
    'invited, no factor yet': await many(() =>
      changed(`update staff set state = 'invited', passphrase_hash = null where id = $1`)
    ),
    'without a passphrase (federated)': await many(() =>
      changed('update staff set passphrase_hash = null where id = $1')
    ),
    'without a second factor': await many(() =>
      changed('with gone as (delete from staff_factors where staff_id = $1) select 1')
    ),
    'older, weaker hash': await many(() => changed(setHash, weaker)),
    'reachable by mail': await many(async () => (await givenReachable(nordlys)).signInName),
    "another care provider's": await many(async () => (await staff(sorlys)).signInName),
  }
  await nordlys.inside(() => declareMailRelay(deadRelay))
  const unit = await nordlys.givenUnit()
  const readers = {
    clinician: await nordlys.givenClinician(unit),
    administrator: await nordlys.givenStaff('administrator'),
    privacy_officer: await nordlys.givenStaff('privacy_officer'),
  }
  const { ids } = await furnish(sorlys)
  process.stdout.write(JSON.stringify({ people, readers, ids }))
})
