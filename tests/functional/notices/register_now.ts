import { mailRelayIntervals } from '#app/privacy/sources/mail_relay_intervals'
import type { Clinic } from '#tests/support/clinic'

/** What the register says now, in English, that a relay's operator processes. */
export async function collectRegister(clinic: Clinic, name: string): Promise<string | undefined> {
  const intervals = await mailRelayIntervals(await clinic.tenant())
  const current = intervals.find(({ processor, until }) => processor?.name === name && !until)
  return current?.processor?.processing.en
}
