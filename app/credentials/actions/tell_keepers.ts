import { keepers } from '#app/credentials/keepers'
import { selectUntoldCredentials } from '#app/credentials/statements/credential_statements'
import { noticeHolders } from '#app/notices/notice_staff'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Tells those who keep the register of a credential that nobody has answered for; once each time. */
export async function tellKeepers(): Promise<void> {
  const { database } = currentTenant()
  await database.transaction(async (trx) => {
    const untold = await trx.query<{ aboutId: string }>(selectUntoldCredentials)
    for (const { aboutId } of untold) await noticeHolders(trx, keepers, 'credential_due', aboutId)
  })
}
