import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson, currentPersonRow } from '#app/account/current_person'
import { shownProof } from '#app/account/shown_proof'
import { lengthMin } from '#app/auth/passphrase_policy'
import { passkeysOf } from '#app/auth/passkeys_of'
import { peopleOf } from '#app/auth/people'
import { ownDevicesHere } from '#app/devices/actions/own_devices_here'
import { factorPolicy } from '#app/auth/sign_in_policy'
import { readAddresses } from '#app/notices/read_addresses'
import type { PasskeyRow } from '#app/auth/statements/passkey_statements'
import { ownConnections } from '#app/federation/own_connections'
import type { Plane } from '#app/tenants/plane'
import type { AccountProps } from '#resources/inertia/contract'

type AuthenticatorRow = { id: string; last_used_step: string; confirmed_at: Date }
type CodeCount = { left: number; created_at: Date | null }

const STEP_MS = 30_000

/** Everything that lets this person in, without anything by which another could get in. */
export async function readAccount(ctx: HttpContext): Promise<AccountProps['account']> {
  const { plane } = ctx
  const { id, name, obligation } = currentPerson(ctx)
  const people = peopleOf(plane)
  const [passkeys, authenticators, [codes], policy, own, connections, devices] = await Promise.all([
    passkeysOf(plane, id),
    plane.database.query<AuthenticatorRow>(people.factor.list, [id]),
    plane.database.query<CodeCount>(people.recoveryCode.count, [id]),
    factorPolicy(plane),
    currentPersonRow(ctx),
    ownConnections(plane, id),
    ownDevicesHere(ctx),
  ])
  const onlyPasskeys = policy === 'phishing_resistant'
  return {
    name,
    obligation,
    provedUntil: shownProof(ctx),
    confirmWith: {
      passkey: passkeys.length > 0,
      code: authenticators.length > 0 && !(onlyPasskeys && passkeys.length > 0),
    },
    onlyPasskeys,
    mayRemovePasskey: passkeys.length > 1 || (!onlyPasskeys && authenticators.length > 0),
    mayRemoveAuthenticator: passkeys.length + authenticators.length > 1,
    passkeys: passkeys.map((row) => shownPasskey(plane, row)),
    authenticators: authenticators.map(shownAuthenticator),
    recoveryCodes: {
      left: codes?.left ?? 0,
      createdAt: codes?.created_at?.toISOString() ?? null,
    },
    lengthMin: lengthMin(true),
    hasPassphrase: own.passphrase_hash !== null,
    connections,
    noticeAddress: plane.kind === 'tenant' ? await readAddresses(plane, id) : null,
    devices,
  }
}

function shownPasskey(plane: Plane, row: PasskeyRow) {
  const { passkeyTable } = peopleOf(plane)
  return {
    id: row.id,
    name: plane.keys.open(passkeyTable, 'name_sealed', row.id, row.name_sealed).toString('utf8'),
    isSynced: row.is_synced,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }
}

/** The last used step is the time of its code, to the half minute. */
function shownAuthenticator({ id, last_used_step: step, confirmed_at: at }: AuthenticatorRow) {
  const lastUsedAt = Number(step) > 0 ? new Date(Number(step) * STEP_MS).toISOString() : null
  return { id, createdAt: at.toISOString(), lastUsedAt }
}
