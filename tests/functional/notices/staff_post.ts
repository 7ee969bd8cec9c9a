import { randomUUID } from 'node:crypto'
import { Outbox } from '#tests/functional/deliveries/outbox_fixture'
import { asSuperuser } from '#tests/support/superuser'
import type { Clinic, GivenStaff } from '#tests/support/clinic'

type Cleanup = (callback: () => Promise<void>) => void

/** A relay for one test that keeps what the clinic sends; declared unless the test says otherwise. */
export async function givenPost(
  clinic: Clinic,
  cleanup: Cleanup,
  { isRelayDeclared = true }: { isRelayDeclared?: boolean } = {}
): Promise<Outbox> {
  await asSuperuser(clinic, async (client) => {
    await client.query('delete from staff_delivery_transitions')
    await client.query('delete from staff_deliveries')
    await client.query('delete from recovery_requests')
    await client.query('update mail_relays set until = clock_timestamp() where until is null')
  })
  const post = await new Outbox(await clinic.tenant(), randomUUID()).open()
  cleanup(() => post.close())
  if (isRelayDeclared) await post.declareRelay()
  return post
}

/** A notice address as if it had been entered and, unless told, confirmed. */
export async function givenNoticeAddress(
  clinic: Clinic,
  staff: Pick<GivenStaff, 'id'>,
  address: string,
  { isConfirmed = true }: { isConfirmed?: boolean } = {}
): Promise<void> {
  const { keys } = await clinic.tenant()
  const id = randomUUID()
  const sealed = keys.seal('staff_notice_addresses', 'address_sealed', id, address)
  await asSuperuser(clinic, (client) =>
    client.query(
      `insert into staff_notice_addresses (id, staff_id, address_sealed, confirmed_at)
       values ($1, $2, $3, case when $4 then now() end)`,
      [id, staff.id, sealed, isConfirmed]
    )
  )
}

export type ReachableStaff = GivenStaff & { address: string }

/** Somebody with a confirmed notice address. */
export async function givenReachable(clinic: Clinic): Promise<ReachableStaff> {
  const staff = await clinic.givenStaff('administrator')
  const address = `kari.${randomUUID().slice(0, 8)}@nordlys.example`
  await givenNoticeAddress(clinic, staff, address)
  return { ...staff, address }
}

export type StaffMailFacts = {
  id: string
  template: string
  state: string
  locale: string
  values_sealed: Buffer | null
}

/** Every mail queued for a person, oldest first. */
export async function staffMailOf(
  clinic: Clinic,
  { id }: Pick<GivenStaff, 'id'>
): Promise<StaffMailFacts[]> {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<StaffMailFacts>(
      `select id, template, state, locale, values_sealed from staff_deliveries
       where staff_id = $1 order by created_at, id`,
      [id]
    )
  )
  return rows
}

/** The mails that arrived at an address, oldest first. */
export function mailTo(post: Outbox, address: string) {
  const arrived = post.relay.mailbox.all().filter(({ to }) => to.includes(address))
  return arrived.toSorted((one, other) => one.number - other.number)
}
