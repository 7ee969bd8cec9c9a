import { pageProps, type Client } from '../visitor/client.ts'
import type { DemoWorld } from '../visitor/demo_world.ts'
import { setUpAndSignIn } from '../visitor/set_up.ts'
import { prepareVideoMeetings, switchVideoMeetingsOn } from '../visitor/video_plugin.ts'

/** One tenant under load, with what its clients were answered. */
export type SoakedHospital = {
  slug: string
  clinician: Client
  patients: string[]
  /** A booked meeting, and where its link is sent. */
  meeting: { id: string; contactPointId: string }
  /** Ids of requests that were answered with an opened record. */
  answered: string[]
  entriesAnswered: number
  /** Requests that got no answer, because the server was dead. */
  unanswered: number
}

/** Signs staff in, switches video meetings on and books the meeting that invitations are for. */
export async function openHospital(
  { demo, addresses }: DemoWorld,
  tenant: DemoWorld['demo']['tenants'][number]
): Promise<SoakedHospital> {
  const enter = async (role: string) => {
    const person = demo.tenants
      .find(({ slug }) => slug === tenant.slug)!
      .staff.find((one) => one.role === role)!
    return (await setUpAndSignIn(addresses.port, person)).client
  }
  const administrator = await enter('administrator')
  await prepareVideoMeetings(administrator, tenant.slug)
  await switchVideoMeetingsOn(administrator)
  administrator.close()

  const clinician = await enter('clinician')
  type List = { patients: { id: string; mayOpen: boolean }[] }
  const list = pageProps<List>(await clinician.get('/patients'))
  const patients = list.patients.filter(({ mayOpen }) => mayOpen).map(({ id }) => id)
  const meeting = await bookMeeting(clinician, patients[0]!, tenant.slug)
  const { slug } = tenant
  return { slug, clinician, patients, meeting, answered: [], entriesAnswered: 0, unanswered: 0 }
}

async function bookMeeting(clinician: Client, patientId: string, slug: string) {
  const open = async () => JSON.parse((await clinician.get(`/patients/${patientId}`, json)).text)
  const { version } = (await open()).patient
  const contactPoints = [{ system: 'email', value: `pasient@${slug}.example`, use: null }]
  await clinician.send('PUT', `/patients/${patientId}/contact-points`, {
    patientVersion: version,
    contactPoints,
  })
  await clinician.post(`/video-meetings/patients/${patientId}/meetings`, {
    startsAt: new Date().toISOString(),
    minutes: 60,
  })
  const record = await open()
  const id = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(record.pluginPanels))?.[1]
  if (!id) throw new Error(`${slug}: no meeting was booked: ${JSON.stringify(record.pluginPanels)}`)
  return { id, contactPointId: record.contactPoints[0].id as string }
}

export const json = 'application/json'
