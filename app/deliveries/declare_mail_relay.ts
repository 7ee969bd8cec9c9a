import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { MailRelay } from '#app/deliveries/mail_relay'
import { statement } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

const endCurrent = statement(
  'deliveries.end_mail_relay',
  'update mail_relays set until = $1 where until is null'
)

const insertRelay = statement(
  'deliveries.insert_mail_relay',
  `insert into mail_relays (id, host, port, security, sender_address, credential_sealed,
     operated_by, processor_name, processor_address, processor_country, transfer_mechanism, since)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`
)

/**
 * Gives the current tenant a mail relay in place of the one it had. The old one keeps its from and
 * until, so that the register still tells what stood there (GDPR article 30).
 */
export async function declareMailRelay(relay: MailRelay): Promise<void> {
  const { database, keys } = currentTenant()
  const id = randomUUID()
  const now = new Date()
  const { host, port, security, senderAddress, credential, processor } = relay
  await database.transaction(async (trx) => {
    await trx.query(endCurrent, [now])
    await trx.query(insertRelay, [
      id,
      host,
      port,
      security,
      senderAddress,
      credential && keys.sealJson('mail_relays', 'credential_sealed', id, credential),
      processor ? 'other' : 'own',
      processor?.name ?? null,
      processor?.address ?? null,
      processor?.country ?? null,
      processor?.transferMechanism ?? null,
      now,
    ])
    await audit.record(trx, {
      action: 'mail_relay.changed',
      subject: { type: 'mail_relay', id },
      details: { host, port, security, processor: processor?.name ?? null },
    })
  })
}
