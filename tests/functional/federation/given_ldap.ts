import { randomUUID } from 'node:crypto'
import { forgetEgressBroker } from '#app/egress/installation_broker'
import { sealContent, type ConnectionContent } from '#app/federation/connections'
import { identityIndex } from '#app/federation/identity_index'
import type { Terms } from '#app/federation/connection_terms'
import type { SettingValues } from '#app/plugins/settings_field'
import { statement } from '#app/tenants/statement'
import { Browser } from '#tests/functional/auth/browser'
import { forgetUsedCodes, query } from '#tests/functional/auth/enrolment'
import { codeOf, type Clinic, type GivenStaff } from '#tests/support/clinic'
import { FakeDirectory } from '#tests/support/ldap/fake_directory'
import { base, groupBase, service, subject, windowsDirectory } from '#tests/support/ldap/people'
import { issueCertificate, type IssuedCertificate } from '#tests/unit/egress/support/certificates'

const host = 'localhost'
const certificates: IssuedCertificate[] = []

const insertActive = statement(
  'tests.insert_ldap_connection',
  `insert into federation_connections (id, protocol, state, active_sealed)
   values ($1, 'ldap', 'active', $2)`
)
const endAll = statement(
  'tests.end_connections',
  `update federation_connections set state = 'ended', active_sealed = null, draft_sealed = null`
)
const insertGroupRole = statement(
  'tests.insert_group_role',
  `insert into federation_group_roles (id, connection_id, group_name, role, unit_id)
   values ($1, $2, $3, $4, $5)`
)

const insertLink = statement(
  'tests.insert_link',
  `insert into federated_identities
     (id, connection_id, subject_index, subject_sealed, staff_id, linked_by)
   values ($1, $2, $3, $4, $5, 'invitation')`
)

const terms: Terms = {
  name: 'Nordlys AD',
  unknownPerson: 'create',
  trustsFactor: true,
  recheckHours: 8,
  operatedBy: 'own',
  processorName: null,
  processorAddress: null,
  processorCountry: null,
  transferMechanism: null,
}

/** An Active Directory on this machine that the operator has opened the way to. */
export async function givenActiveDirectory(
  issued: IssuedCertificate = ownCertificate()
): Promise<FakeDirectory & { authority: string }> {
  const options = { security: 'ldaps', entries: windowsDirectory, ...issued } as const
  const directory = await FakeDirectory.listen(options)
  openTheWay(directory.port)
  return Object.assign(directory, { authority: issued.authority })
}

/** Making keys takes a second. */
function ownCertificate(): IssuedCertificate {
  return (certificates[0] ??= issueCertificate(host))
}

/** What the operator writes into VARDE_EGRESS_ALLOW. */
function openTheWay(port: number): void {
  const ways = [process.env.VARDE_EGRESS_ALLOW, `${host}:${port}`]
  process.env.VARDE_EGRESS_ALLOW = ways.filter(Boolean).join(',')
  forgetEgressBroker()
}

/** What an administrator types about that directory. */
export function typedSettings(
  directory: FakeDirectory & { authority: string },
  changes: SettingValues = {}
): SettingValues {
  return {
    flavour: 'active_directory',
    servers: `${host}:${directory.port}`,
    security: 'ldaps',
    authority: directory.authority,
    base,
    groupBase,
    serviceDn: service.dn,
    groupsBy: 'member',
    locksAfter: 5,
    locksWithinMinutes: 30,
    recheckMinutes: 15,
    ...changes,
  }
}

/** A connection in force, by which members of `leger` are clinicians of a unit. */
export async function givenLdapConnection(
  clinic: Clinic,
  directory: FakeDirectory & { authority: string },
  changes: SettingValues = {},
  { isBeside = false } = {}
): Promise<{ id: string; unitId: string }> {
  const id = randomUUID()
  const changedAt = new Date().toISOString()
  const secrets = { servicePassword: { value: service.password, changedAt } }
  const settings = typedSettings(directory, changes)
  const content: ConnectionContent = { terms, settings, secrets, changedAt }
  const sealed = await clinic.inside(async () => sealContent(id, 'active_sealed', content))
  if (!isBeside) await query(clinic, endAll)
  await query(clinic, insertActive, [id, sealed])
  const unit = await clinic.givenUnit()
  await query(clinic, insertGroupRole, [randomUUID(), id, 'leger', 'clinician', unit.id])
  return { id, unitId: unit.id }
}

/** Links a member of staff to Kari of that directory, as an invitation does. */
export async function givenLink(
  clinic: Clinic,
  connectionId: string,
  staff: GivenStaff
): Promise<void> {
  const id = randomUUID()
  const identity = { issuer: 'dc=nordlys,dc=example', subject }
  await clinic.inside(async ({ keys, database }) => {
    const sealed = keys.sealJson('federated_identities', 'subject_sealed', id, identity)
    const index = identityIndex(connectionId, identity)
    await database.query(insertLink, [id, connectionId, index, sealed, staff.id])
  })
}

/** A browser that Kari has signed in with by the password of the domain and a code of Varde. */
export async function signedInByDirectory(clinic: Clinic, staff: GivenStaff): Promise<Browser> {
  await forgetUsedCodes(clinic)
  const browser = new Browser(`${clinic.slug}.localhost`)
  const typed = { signInName: 'kari.nordmann', passphrase: 'Vinter-2026-fjell' }
  const first = await browser.postLocation('/sign-in', typed)
  if (first !== '/sign-in/code') throw new Error(`The directory led to ${first}`)
  await browser.get('/sign-in/code')
  const second = await browser.postLocation('/sign-in/code', { code: codeOf(staff) })
  if (second !== '/') throw new Error(`The code led to ${second}`)
  return browser
}

export async function endConnections(clinic: Clinic): Promise<void> {
  await query(clinic, endAll)
}
