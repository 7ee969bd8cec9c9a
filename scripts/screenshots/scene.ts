import { type Client, pageProps } from '../visitor/client.ts'

/** What the pictures show: a patient with a corrected note, and a meeting with her. */
export type Scene = { patientId: string; entryId: string }

const note = `Kontroll etter innleggelse. Tungpust ved trapper, ellers i bedring.

BT 128/76, puls 72 regelmessig. Ingen ødemer.

Plan: fortsetter uendret, ny kontroll om tre måneder.`

/** Writes, signs and corrects a note on the first patient of the clinician's own list. */
export async function setScene(clinician: Client): Promise<Scene> {
  const list = pageProps<{ patients: { id: string; mayOpen: boolean }[] }>(
    await clinician.get('/patients')
  )
  const patientId = list.patients.find(({ mayOpen }) => mayOpen)!.id
  const record = JSON.parse(
    (await clinician.get(`/patients/${patientId}`, 'application/json')).text
  )
  const entry = { kind: 'Poliklinisk notat', text: note, patientVersion: record.patient.version }
  const written = await clinician.post(
    `/patients/${patientId}/entries`,
    { ...entry, sign: true },
    'application/json'
  )
  const { entryId } = JSON.parse(written.text)
  await clinician.post(`/entries/${entryId}/versions`, {
    text: note.replace('tre måneder', 'seks uker'),
    reason: 'Feil dato for kontroll',
    version: 1,
  })
  await clinician.get('/patients')
  return { patientId, entryId }
}

/** Books a video meeting that begins now. @returns the path of its page */
export async function bookMeeting(clinician: Client, { patientId }: Scene): Promise<string> {
  const meeting = { startsAt: new Date().toISOString(), minutes: 30 }
  await clinician.post(`/video-meetings/patients/${patientId}/meetings`, meeting)
  await clinician.get('/patients')
  const { text } = await clinician.get(`/patients/${patientId}`)
  const id = /video-meetings\/meetings\/([0-9a-f-]{36})/.exec(text)?.[1] ?? meetingIdIn(text)
  return `/video-meetings/meetings/${id}`
}

/** An operator asks to be let in to the configuration. */
export async function askForSupport(operator: Client, tenant: string): Promise<void> {
  const about = { ticket: 'SAK-4711', reason: 'Video svarer ikke etter at rommet ble flyttet' }
  const asked = { tenant, ...about, scope: 'configuration', minutes: 60, mayWrite: false }
  await operator.post('/console/support', asked)
  await operator.get('/console/support')
}

/** The panel carries ids; its links are drawn from them. */
function meetingIdIn(text: string): string {
  const panel = /"name":"video_meetings[\s\S]*?"id":"([0-9a-f-]{36})"/.exec(text)
  if (!panel) throw new Error('the meeting does not stand on the record')
  return panel[1]!
}
