import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { root, storage } from '../place.ts'
import type { Say } from '../progress.ts'
import type { Client } from '../visitor/client.ts'
import { keptPictures } from './kept.ts'
import { contextOptions, pictureName, variants, type Variant } from './variants.ts'

export type Picture = {
  /** First part of the file's name. */
  page: string
  path: string
  /** Whose cookies; null for somebody at the door. */
  who: Client | null
  /** Host when nobody's cookies tell it. */
  host?: string
  /** What is done or scrolled to before the picture is taken. */
  before?: (page: Page) => Promise<void>
}

const allFolder = join(storage, 'pictures')
const keptFolder = join(root, 'docs', 'screenshots')

/** Takes a page at every width, in both colours and languages. */
export class Photographer {
  readonly browser: Browser
  readonly port: number
  readonly say: Say

  constructor(browser: Browser, port: number, say: Say) {
    this.browser = browser
    this.port = port
    this.say = say
    for (const folder of [allFolder, keptFolder]) mkdirSync(folder, { recursive: true })
  }

  async take(picture: Picture): Promise<void> {
    for (const variant of variants) await this.#takeOne(picture, variant)
    this.say(`${picture.page}: ${variants.length} pictures`)
  }

  async #takeOne({ page: name, path, who, host, before }: Picture, variant: Variant) {
    const origin = `http://${who?.host ?? host}:${this.port}`
    const context = await this.browser.newContext(contextOptions(variant))
    try {
      const url = origin.replace('http:', 'https:')
      const cookies = (who?.cookies() ?? []).map((cookie) => ({ ...cookie, url, secure: true }))
      await context.addCookies(cookies)
      const page = await context.newPage()
      await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
      await before?.(page)
      const file = join(allFolder, `${pictureName(name, variant)}.png`)
      await page.screenshot({ path: file })
      const kept = keptPictures[pictureName(name, variant)]
      if (kept) copyFileSync(file, join(keptFolder, `${kept}.png`))
    } finally {
      await context.close()
    }
  }
}
