import { randomUUID } from 'node:crypto'
import { lengthPrefixed } from '#app/encryption/length_prefix'
import type { JobPayload } from '#app/jobs/job'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** A job as it travels. The payload stays the text that was authenticated. */
type JobEnvelope = {
  readonly id: string
  readonly name: string
  readonly tenant: string
  readonly payload: string
  readonly mac: string
}

const ENVELOPE_LENGTH_MAX = 8_192
const members = ['id', 'name', 'tenant', 'payload', 'mac'] as const

/**
 * Writes a job for the tenant. The MAC under a key of that tenant alone binds name, tenant and
 * payload, so that whoever can write to the queue can neither invent a job nor move one to
 * another tenant.
 */
export function writeEnvelope(tenant: TenantScope, name: string, payload: JobPayload): string {
  const draft = { id: randomUUID(), name, tenant: tenant.slug, payload: JSON.stringify(payload) }
  const mac = tenant.keys.macJob(authenticated(draft, tenant)).toString('base64url')
  const text = JSON.stringify({ ...draft, mac })
  if (text.length > ENVELOPE_LENGTH_MAX) throw new RangeError(`The payload of ${name} is too long`)
  return text
}

/** The envelope's parts, still to be verified; null when the text is not an envelope. */
export function readEnvelope(text: string): JobEnvelope | null {
  if (text.length > ENVELOPE_LENGTH_MAX) return null
  const value = parsed(text)
  if (typeof value !== 'object' || value === null) return null
  const isEnvelope = members.every((member) => typeof Reflect.get(value, member) === 'string')
  return isEnvelope ? (value as JobEnvelope) : null
}

/** Whether the envelope was written for this tenant and not edited since. */
export function isAuthentic(envelope: JobEnvelope, tenant: TenantScope): boolean {
  const mac = Buffer.from(envelope.mac, 'base64url')
  return tenant.keys.verifyJob(authenticated(envelope, tenant), mac)
}

function authenticated(envelope: Omit<JobEnvelope, 'mac'>, tenant: TenantScope): Buffer {
  const { id, name, payload } = envelope
  return lengthPrefixed(['varde job 1', tenant.id, tenant.slug, id, name, payload])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
