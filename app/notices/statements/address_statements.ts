import { statement } from '#app/tenants/statement'

export type NoticeAddressRow = {
  id: string
  staff_id: string
  address_sealed: Buffer
  token_expires_at: Date | null
  confirmed_at: Date | null
}

/** The confirmed address and the one that waits, if any. */
export const listAddresses = statement(
  'notices.list_addresses',
  `select id, staff_id, address_sealed, token_expires_at, confirmed_at from staff_notice_addresses
   where staff_id = $1 and ended_at is null order by entered_at`
)

export const endWaiting = statement(
  'notices.end_waiting_address',
  `update staff_notice_addresses set ended_at = now(), token_hash = null
   where staff_id = $1 and confirmed_at is null and ended_at is null`
)

export const endConfirmed = statement(
  'notices.end_confirmed_address',
  `update staff_notice_addresses set ended_at = now()
   where staff_id = $1 and confirmed_at is not null and ended_at is null`
)

export const insertAddress = statement(
  'notices.insert_address',
  `insert into staff_notice_addresses (id, staff_id, address_sealed, token_hash, token_expires_at)
   values ($1, $2, $3, $4, $5)`
)

/** Only the person who is signed in can confirm what they entered. */
export const findWaiting = statement(
  'notices.find_waiting_address',
  `select id, staff_id, address_sealed, token_expires_at, confirmed_at
   from staff_notice_addresses
   where staff_id = $1 and token_hash = $2 and token_expires_at > now() and ended_at is null`
)

export const confirm = statement(
  'notices.confirm_address',
  `update staff_notice_addresses set confirmed_at = now(), token_hash = null
   where id = $1 and confirmed_at is null and ended_at is null returning id`
)

export const countConfirmationMails = statement(
  'notices.count_confirmation_mails',
  `select count(*)::int as count from staff_deliveries
   where staff_id = $1 and template = 'address_confirmation'
     and created_at > now() - interval '1 hour'`
)

export const mailedLink = statement(
  'notices.mailed_link',
  'update set_up_links set address_id = $2 where id = $1'
)

/** Whoever opened the account by a mailed link has read the mail at that address. */
export const confirmMailed = statement(
  'notices.confirm_mailed_address',
  `update staff_notice_addresses a set confirmed_at = now(), token_hash = null
   from set_up_links l
   where l.id = $1 and a.id = l.address_id and a.confirmed_at is null and a.ended_at is null`
)
