import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { personalCategories, type DataCategory } from '#app/egress/data_category'
import { sourceName, type EgressDeclaration, type EgressSource } from '#app/egress/declared_egress'
import type { DisclosureLedger } from '#app/egress/disclosure'

interface Giving {
  readonly source: EgressSource
  readonly patientId?: string
  readonly subjectKey?: string
}

/**
 * Writes what is about to leave. Nothing is written when no personal data travels or when the
 * receiver is a system of the hospital's own: that is a recipient, not a processor.
 */
export async function writeDisclosure(
  ledger: DisclosureLedger,
  declaration: EgressDeclaration,
  giving: Giving,
  categories: readonly DataCategory[]
): Promise<void> {
  const personal = personalCategories(categories)
  if (personal.length === 0 || declaration.processor === null || !giving.patientId) return

  await ledger.disclose({
    patientId: giving.patientId,
    source: sourceName(giving.source),
    processor: declaration.processor,
    host: declaration.host,
    categories: personal,
    purpose: declaration.purpose,
    template: declaration.template,
    subjectKey: giving.subjectKey ?? randomUUID(),
  })
}

/** Waits for the ledger; when it fails nothing may leave, so the open connection is closed. */
export async function orClose(socket: Socket, writing: Promise<void>): Promise<void> {
  try {
    await writing
  } catch (error) {
    socket.destroy()
    throw error
  }
}
