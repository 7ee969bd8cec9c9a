import { launchChromium } from '../chromium.ts'
import type { Say } from '../progress.ts'
import { createDemoWorld, type DemoWorld } from '../visitor/demo_world.ts'
import { prepareVideoMeetings, switchVideoMeetingsOn } from '../visitor/video_plugin.ts'
import { signInCast } from './cast.ts'
import { Photographer } from './photographer.ts'
import { startRound } from './round.ts'
import { askForSupport, bookMeeting, setScene } from './scene.ts'
import { uploadStaffFile } from './staff_file.ts'

/** Starts a demo from nothing, lets its staff work, and takes the pictures. */
export async function takeScreenshots(say: Say, stop: AbortSignal): Promise<void> {
  const world = await createDemoWorld(say, stop)
  try {
    const server = await world.startServer()
    /** The browser's own date fields follow its environment, whatever the page's language. */
    Object.assign(process.env, { LANGUAGE: 'en_GB', LANG: 'en_GB.UTF-8' })
    const browser = await launchChromium()
    try {
      await walk(world, new Photographer(browser, world.addresses.port, say))
    } finally {
      await browser.close()
      await server.stop()
    }
  } finally {
    await world.stop()
  }
}

async function walk(world: DemoWorld, photographer: Photographer): Promise<void> {
  const { host } = new URL(world.demo.tenants[0]!.url)
  const door = host.split(':')[0]!
  const { clinician, administrator, officer, operator, setUpPath } = await signInCast(world)
  const scene = await setScene(clinician)
  await prepareVideoMeetings(administrator, 'nordlys')
  const take = photographer.take.bind(photographer)

  await take({ page: 'sign-in', path: '/sign-in', who: null, host: door })
  await take({ page: 'set-up', path: setUpPath, who: null, host: door })
  await take({ page: 'unit-list', path: '/patients', who: clinician })
  await take({ page: 'plugins', path: '/administration/plugins', who: administrator })
  await take({
    page: 'plugin-diff',
    path: '/administration/plugins/video_meetings',
    who: administrator,
    before: (page) => page.getByText('Whereby AS').last().scrollIntoViewIfNeeded(),
  })

  await switchVideoMeetingsOn(administrator)
  const meetingPath = await bookMeeting(clinician, scene)
  await take({ page: 'record', path: `/patients/${scene.patientId}`, who: clinician })
  await take({
    page: 'entry-versions',
    path: `/entries/${scene.entryId}/versions`,
    who: clinician,
  })
  await take({
    page: 'search',
    path: '/patients/search',
    who: clinician,
    before: async (page) => {
      await page.locator('#terms').fill('ber')
      await page.keyboard.press('Enter')
      await page.locator('tbody, [role=table]').first().waitFor()
    },
  })
  await take({ page: 'meeting', path: meetingPath, who: clinician })
  await take({ page: 'register', path: '/privacy-register', who: administrator })
  await take({ page: 'public-privacy', path: '/privacy', who: null, host: door })
  await take({ page: 'trust', path: '/trust', who: null, host: door })
  await take({ page: 'audit-patient', path: `/audit/patients/${scene.patientId}`, who: officer })
  await take({ page: 'console', path: '/', who: operator })

  const staffFiles = '/administration/staff-imports'
  const before = uploadStaffFile
  await take({ page: 'staff-file', path: staffFiles, who: administrator, before })
  await askForSupport(operator, 'nordlys')
  await take({ page: 'support', path: '/support', who: administrator })
  const reviewer = { client: clinician, signInName: 'kari' }
  const { roundPath, reviewPath } = await startRound(administrator, reviewer)
  await take({ page: 'round', path: roundPath, who: administrator })
  await take({ page: 'review', path: reviewPath, who: clinician })
}
