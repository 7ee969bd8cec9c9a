import { mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/**
 * A headless Chromium that npm brings, with our own switches: the package's
 * defaults turn web security off, and a journey must be tested with it on.
 */
export async function launchChromium(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await unpackedChromium()),
    headless: true,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
    ],
  })
}

/** The package unpacks into the temporary folder, where another user's copy cannot be run. */
async function unpackedChromium(): Promise<string> {
  const shared = tmpdir()
  const own = join(shared, `varde-chromium-${userInfo().uid}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  process.env.TMPDIR = own
  try {
    return await chromium.executablePath()
  } finally {
    process.env.TMPDIR = shared
  }
}
