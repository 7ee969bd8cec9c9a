import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { json, type SoakedHospital } from './hospital.ts'

const readersPerHospital = 4
const invitationMs = 3_000

/** Works at a hospital until told to stop. A dead server is waited for, as people do. */
export async function keepBusy(hospital: SoakedHospital, stop: AbortSignal): Promise<void> {
  const readers = Array.from({ length: readersPerHospital }, () =>
    repeat(hospital, stop, () => openRecord(hospital))
  )
  await Promise.all([
    ...readers,
    repeat(hospital, stop, () => search(hospital)),
    repeat(hospital, stop, () => writeEntry(hospital)),
    repeat(hospital, stop, () => invite(hospital)),
  ])
}

async function repeat(hospital: SoakedHospital, stop: AbortSignal, act: () => Promise<void>) {
  while (!stop.aborted) {
    try {
      await act()
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      hospital.unanswered += 1
      await sleep(200)
    }
  }
}

async function openRecord({ clinician, patients, answered }: SoakedHospital): Promise<void> {
  const [id, requestId] = [any(patients), randomUUID()]
  const { status, text } = await clinician.get(`/patients/${id}`, json, requestId)
  if (status !== 200) throw new Error(`a record was answered with ${status}: ${text.slice(0, 200)}`)
  answered.push(requestId)
}

async function search({ clinician }: SoakedHospital): Promise<void> {
  await clinician.post('/patients/search', { terms: any(['ber', 'han', 'ols', 'nor']) }, json)
  await sleep(100)
}

async function writeEntry(hospital: SoakedHospital): Promise<void> {
  const { clinician, patients } = hospital
  const id = any(patients.slice(1))
  const body = { kind: 'Notat', text: 'Uendret tilstand.', patientVersion: 1, sign: true }
  const { status } = await clinician.post(`/patients/${id}/entries`, body, json)
  if (status === 201) hospital.entriesAnswered += 1
  await sleep(200)
}

async function invite({ clinician, meeting }: SoakedHospital): Promise<void> {
  const { id, contactPointId } = meeting
  await clinician.post(`/video-meetings/meetings/${id}/invitations`, { contactPointId })
  await sleep(invitationMs)
}

function isConnectionLost(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code ?? '')
}

function any<T>(values: readonly T[]): T {
  return values[Math.floor(Math.random() * values.length)]!
}
