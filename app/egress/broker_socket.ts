import type { Socket } from 'node:net'
import type {
  EgressOccasion,
  EgressSource,
  SocketEgressDeclaration,
} from '#app/egress/declared_egress'
import type { DisclosureLedger } from '#app/egress/disclosure'
import { refused, type EgressFailure } from '#app/egress/egress_call'
import type { EgressGate } from '#app/egress/egress_gate'
import { personalCategories } from '#app/egress/data_category'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { orClose, writeDisclosure } from '#app/egress/write_disclosure'

/** A connection that a protocol library will speak over. Host and port come from the template. */
export interface SocketCall {
  readonly source: EgressSource
  readonly template: string
  /** @default 'smtp' */
  readonly scheme?: SocketEgressDeclaration['scheme']
  /** @default 'use' */
  readonly occasion?: EgressOccasion
  /** TLS from the first byte; a protocol that upgrades later (STARTTLS) starts without. */
  readonly tls: boolean
  readonly patientId?: string
  readonly subjectKey?: string
}

/**
 * Opens a socket with the broker's checks. The broker can not read what a library then says, so
 * everything the declaration lists counts as sent, and is written before the socket is handed over.
 */
export async function openPinnedSocket(
  gate: EgressGate,
  ledger: DisclosureLedger,
  call: SocketCall
): Promise<Outcome<Socket, EgressFailure>> {
  const { source, template, scheme = 'smtp', occasion } = call
  const found = await gate.declaration(source, template, scheme, occasion)
  if (!found.ok) return found

  const isTest = occasion === 'connection_test'
  const personal = isTest ? [] : personalCategories(found.value.categories)
  const isAboutPatients = found.value.about !== 'staff'
  const isGiven = isAboutPatients && personal.length > 0 && found.value.processor !== null
  if (isGiven && !call.patientId) return failed(refused('patient_missing'))

  const opened = await gate.connect(source, found.value, call.tls)
  if (!opened.ok) return opened
  await orClose(opened.value.socket, writeDisclosure(ledger, found.value, call, personal))
  gate.breaker(found.value.host).succeeded()
  return ok(opened.value.socket)
}
