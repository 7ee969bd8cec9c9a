import { test } from '@japa/runner'
import { asked, givenPasskey, newAuthenticator } from '#tests/functional/account/passkey_holder'
import { givenStrangers } from '#tests/functional/access/given_access'
import type { Browser } from '#tests/functional/auth/browser'
import { setUpClinics, type Clinic } from '#tests/support/clinic'
import type { SoftwareAuthenticator } from '#tests/support/software_authenticator'
import type { NoRelationProps } from '#resources/inertia/contract'

/** A clinician with a passkey, in front of a patient of another unit. */
async function givenPasskeyHolder(clinic: Clinic) {
  const { kari, patient } = await givenStrangers(clinic)
  return { kari, patient, ...(await givenPasskey(clinic, kari)) }
}

async function openWith(
  browser: Browser,
  patientId: string,
  authenticator: SoftwareAuthenticator,
  body: Record<string, unknown> = {}
) {
  const question = await asked(browser, '/account/proof-challenge')
  const passkey = authenticator.answer(question)
  const path = `/patients/${patientId}/emergency-access`
  await browser.post(path, { template: 'life_or_health', passkey, ...body })
  return passkey
}

async function statusOf(browser: Browser, patientId: string): Promise<number> {
  const { status } = await browser.get(`/patients/${patientId}`)
  return status
}

test.group('Access | break-glass with a passkey', (group) => {
  const { nordlys } = setUpClinics(group)

  test('a reason and the touch of a passkey open the record', async ({ assert }) => {
    const { browser, authenticator, patient } = await givenPasskeyHolder(nordlys)
    const closed = await browser.get(`/patients/${patient.id}`)
    const { confirmWith } = closed.page<NoRelationProps>().props
    assert.deepEqual(confirmWith, { passkey: true, code: true })
    await openWith(browser, patient.id, authenticator)
    assert.equal(await statusOf(browser, patient.id), 200)
  })

  test('an answer opens one record, once', async ({ assert }) => {
    const { browser, authenticator, patient } = await givenPasskeyHolder(nordlys)
    const { patient: other } = await givenStrangers(nordlys)
    const passkey = await openWith(browser, patient.id, authenticator)
    await browser.post(`/patients/${other.id}/emergency-access`, {
      template: 'life_or_health',
      passkey,
    })
    assert.equal(await statusOf(browser, other.id), 403)
  })

  test('a colleague’s passkey, an unknown one and none at all open nothing', async ({ assert }) => {
    const { browser, patient } = await givenPasskeyHolder(nordlys)
    const colleague = await givenPasskeyHolder(nordlys)
    await openWith(browser, patient.id, colleague.authenticator)
    await openWith(browser, patient.id, await newAuthenticator(nordlys))
    const path = `/patients/${patient.id}/emergency-access`
    await browser.post(path, { template: 'life_or_health' })
    await browser.post(path, { template: 'life_or_health', code: '', passkey: null })
    assert.equal(await statusOf(browser, patient.id), 403)
  })

  test('a refusal for want of a reason leaves the passkey’s answer unused', async ({ assert }) => {
    const { browser, authenticator, patient } = await givenPasskeyHolder(nordlys)
    const passkey = await openWith(browser, patient.id, authenticator, { template: '' })
    assert.equal(await statusOf(browser, patient.id), 403)
    const path = `/patients/${patient.id}/emergency-access`
    await browser.post(path, { template: 'life_or_health', passkey })
    assert.equal(await statusOf(browser, patient.id), 200)
  })
})
