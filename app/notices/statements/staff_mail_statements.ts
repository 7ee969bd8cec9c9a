import { statement } from '#app/tenants/statement'

export type AddressRow = { id: string; address_sealed: Buffer; locale: 'nb' | 'en' | null }

/** Where a person's notices go, when they have confirmed it and still work here. */
export const findConfirmedAddress = statement(
  'notices.find_confirmed_address',
  `select a.id, a.address_sealed, s.locale
   from staff_notice_addresses a join staff s on s.id = a.staff_id
   where a.staff_id = $1 and a.confirmed_at is not null and a.ended_at is null`
)

/** One notice of a kind about one thing, however many find that it is due. */
export const insertStaffDelivery = statement(
  'notices.insert_staff_delivery',
  `with delivery as (
     insert into staff_deliveries (id, staff_id, channel, template, about_id, locale,
       recipient_sealed, values_sealed, next_attempt_at, expires_at, created_at)
     values ($1, $2, 'email', $3, $4, $5, $6, $7, $9, $8, $9)
     on conflict (staff_id, template, about_id) where about_id is not null do nothing
     returning id, state, attempts, created_at)
   insert into staff_delivery_transitions (delivery_id, state, attempt, at)
   select id, state, attempts, created_at from delivery
   returning delivery_id`
)

export const forgetValues = statement(
  'notices.forget_values',
  'update staff_deliveries set values_sealed = null where id = $1'
)

/** Everybody who has the role now and an account that is open. */
export const listHolders = statement(
  'notices.list_holders',
  `select distinct s.id from staff s
   join assignments a on a.staff_id = s.id
   where s.state = 'active' and a.role = any ($1) and a.valid_from <= now()
     and (a.valid_until is null or a.valid_until > now())`
)

/** Changes of one person's addresses and links come one after another. */
export const lockPerson = statement(
  'notices.lock_person',
  'select id from staff where id = $1 for update'
)
