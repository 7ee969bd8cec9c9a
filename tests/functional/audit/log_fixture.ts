import { audit } from '#app/audit/audit_log'
import { sealEvents } from '#app/audit/actions/seal_events'
import { signDueHead } from '#app/audit/actions/sign_due_head'
import { verifyLog } from '#app/audit/actions/verify_log'
import { controlPlane } from '#app/tenants/control_plane'
import type { Clinic } from '#tests/support/clinic'

/** Writes so many events of reads, one after the other. */
export async function givenReads(clinic: Clinic, count: number): Promise<void> {
  await clinic.inside(async () => {
    for (let read = 0; read < count; read++) {
      await audit.recordReads({ action: 'register.opened', details: { read } })
    }
  })
}

/** Gives every waiting event its place in the chain. */
export async function seal(clinic: Clinic): Promise<void> {
  const tenant = await clinic.tenant()
  while (await sealEvents(tenant));
}

/** Signs where the chain ends now. */
export async function signHead(clinic: Clinic): Promise<void> {
  const { keyStore } = await controlPlane()
  await signDueHead(await clinic.tenant(), keyStore, new Date(), true)
}

export async function verify(clinic: Clinic) {
  const { keyStore } = await controlPlane()
  return verifyLog(await clinic.tenant(), keyStore.headPublicKey)
}

/** `kind at sequence`, as the command prints it. */
export async function harmsOf(clinic: Clinic): Promise<string[]> {
  const { harms } = await verify(clinic)
  return harms.map(({ kind, sequence }) => `${kind} at ${sequence ?? '–'}`)
}

/** A log of `count` sealed events under one signed head. */
export async function givenSealedLog(clinic: Clinic, count: number): Promise<void> {
  await givenReads(clinic, count)
  await seal(clinic)
  await signHead(clinic)
}
