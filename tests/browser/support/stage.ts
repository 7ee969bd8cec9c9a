import type { Group } from '@japa/runner/core'
import type { Browser } from 'playwright-core'
import { RunningDemo } from '#tests/browser/support/running_demo'

/** The demo and a browser before it, from the group's set-up to its end. */
export type Stage = { demo: RunningDemo; browser: Browser }

/**
 * Starts the demo from nothing and Chromium beside it, once for a group. What
 * it returns is filled when the group's tests run.
 *
 * @param port of the demo; its simulators take the three after it
 */
export function setTheStage(group: Group, port: number): Stage {
  const stage = {} as Stage
  group.setup(async () => {
    const { launchChromium } = await import('../../../scripts/chromium.js')
    stage.demo = await RunningDemo.start(port)
    stage.browser = await launchChromium()
    return async () => {
      await stage.browser.close()
      await stage.demo.stop()
    }
  })
  return stage
}
