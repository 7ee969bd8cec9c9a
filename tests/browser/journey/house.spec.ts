import { test } from '@japa/runner'
import { casts } from '#tests/browser/journey/cast'
import {
  inviteByVideo,
  joinAsPatient,
  mailedLink,
} from '#tests/browser/journey/chapters/meet_patient'
import { searchPatients } from '#tests/browser/journey/chapters/search_patients'
import { switchVideoOff, switchVideoOn } from '#tests/browser/journey/chapters/switch_video_on'
import { writeInRecord } from '#tests/browser/journey/chapters/write_in_record'
import { Person } from '#tests/browser/support/person'
import { setTheStage } from '#tests/browser/support/stage'
import { Words } from '#tests/browser/support/words'

const port = 3_700

/** What the officer must find on the patient, each step of the day. */
const steps = [
  'patient.listed',
  'patient.opened',
  'entry.signed',
  'entry.corrected',
  'meeting.booked',
  'disclosure.made',
  'meeting.patient_joined',
]

test.group('Journey | from a fresh clone to a verified log', (group) => {
  const stage = setTheStage(group, port)

  const processorsOf = async (tenant: string, ...more: string[]): Promise<string[]> => {
    const { stdout } = await stage.demo.ace('register:show', '--tenant', tenant, '--json', ...more)
    const register = JSON.parse(stdout) as { processors: { name: string }[] }
    return register.processors.map(({ name }) => name)
  }

  for (const cast of casts) {
    test(`a clinician, an administrator and a privacy officer do their work (${cast.locale})`, async ({
      assert,
    }) => {
      const { tenant } = cast
      const origin = `http://${tenant}.localhost:${port}`
      const email = `pasient@${tenant}.example`
      const people: Person[] = []
      const enter = async (signInName?: string) => {
        const person = await Person.at(stage.browser, new Words(cast.locale))
        people.push(person)
        if (signInName) await person.setUpAndSignIn(stage.demo.personOf(signInName))
        return person
      }

      const clinician = await enter(cast.clinician)
      assert.match(clinician.page.url(), /\/patients$/)
      const { patientId, added } = await writeInRecord(clinician)
      assert.include(added, 'mye')
      assert.isAbove(await searchPatients(clinician, origin), 0)

      const administrator = await enter(cast.administrator)
      const { promised, at } = await switchVideoOn(administrator, origin, tenant)
      assert.include(promised, 'Whereby AS, Gate 1 107, 6700 Måløy')

      // In the same second: the register, the public page, the command, the policy. Not next door.
      await administrator.page.goto(`${origin}/privacy-register`)
      assert.include(await administrator.page.locator('main').innerText(), 'Whereby AS')
      await administrator.look()
      const visitor = await enter()
      const here = await visitor.read(`${origin}/privacy`)
      assert.include(here.text, 'Whereby AS')
      assert.include(here.policy, `frame-src ${stage.demo.videoOrigin}`)
      await visitor.look()
      const nextDoor = await visitor.read(`http://${cast.other}.localhost:${port}/privacy`)
      assert.notInclude(nextDoor.text, 'Whereby')
      assert.include(nextDoor.policy, `frame-src 'none'`)
      assert.include(await processorsOf(tenant), 'Whereby AS')

      await inviteByVideo(clinician, `${origin}/patients/${patientId}`, email)
      const link = await mailedLink(stage.demo.inboxOrigin, email)
      assert.isTrue(link.startsWith(`${origin}/video-meetings/join/`))
      const patient = await enter()
      const { notice, framesBefore } = await joinAsPatient(patient, link)
      assert.include(notice, 'Whereby AS')
      assert.equal(framesBefore, 0)
      const calls = await fetch(`${stage.demo.videoOrigin}/_sim/calls`)
      const received = await calls.text()
      for (const secret of [email, 'Fornavn', patientId]) assert.notInclude(received, secret)

      await switchVideoOff(administrator, origin)
      assert.notInclude(await processorsOf(tenant), 'Whereby AS')
      assert.include(await processorsOf(tenant, '--at', at.toISOString()), 'Whereby AS')
      const gone = await patient.page.goto(link)
      assert.equal(gone?.status(), 404)

      const officer = await enter(cast.officer)
      const log = await officer.read(`${origin}/audit/patients/${patientId}`)
      for (const step of steps)
        assert.include(log.text, officer.words.of('audit', `action.${step}`))
      await officer.look()
      const verified = await stage.demo.ace('audit:verify', '--tenant', tenant, '--json')
      assert.equal(verified.code, 0, verified.stdout + verified.stderr)

      assert.deepEqual(
        people.flatMap((person) => person.faults),
        []
      )
      assert.deepEqual(
        people.flatMap((person) => person.complaints),
        []
      )
    }).timeout(240_000)
  }
})
