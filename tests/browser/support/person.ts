import type { Browser, BrowserContext, Page } from 'playwright-core'
import { generateSync } from 'otplib'
import { accessibilityFaults } from '#tests/browser/support/axe'
import type { DemoPerson } from '#tests/browser/support/running_demo'
import type { Words } from '#tests/browser/support/words'

/**
 * Refusals that a journey asks for, 410 of a used link among them, and 409: how an open page learns that the
 * policy changed and loads anew (design §1).
 */
const expected = /status of (40[349]|410)/

/** More than any page has to step over. */
const tabsMax = 80

/** Runs in the page: what a screen reader calls the thing that has the focus. */
const nameOfFocused = `(() => {
  const { activeElement: here } = document
  return here?.getAttribute('aria-label') ?? here?.textContent?.trim() ?? ''
})()`

const passphrase = 'måkene sover på naustet'

/** Somebody at a screen: follows the link, enrols, signs in; complaints of the browser are kept. */
export class Person {
  /** What the browser's console held against our pages. */
  readonly complaints: string[] = []
  /** What axe found where we looked. */
  readonly faults: string[] = []
  #secret = ''
  #codeGivenAt = 0

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly words: Words
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      const isOurs = message.type() === 'error' && !expected.test(message.text())
      if (isOurs) this.complaints.push(message.text())
    })
  }

  static async at(browser: Browser, words: Words): Promise<Person> {
    const locale = words.locale === 'nb' ? 'nb-NO' : 'en-GB'
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })
    return new Person(context, await context.newPage(), words)
  }

  /** From the one-time link to the start page, with passphrase and authenticator. */
  async setUpAndSignIn({ setUpLink, signInName }: DemoPerson): Promise<void> {
    const { page, words } = this
    await this.choosePassphrase(setUpLink)
    await page.getByText(words.of('auth', 'authenticator.text')).waitFor()
    const secret = /(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{1,4}/.exec(await page.locator('main').innerText())
    if (!secret) throw new Error('the secret does not stand as text')
    this.#secret = secret[0]
    const code = codeOf(secret[0])
    await page.getByLabel(words.of('auth', 'code')).fill(code)
    await page.getByRole('button', { name: words.of('auth', 'authenticator.send') }).click()
    await page.waitForURL(/\/sign-in$/)
    await this.#signIn(signInName, secret[0])
  }

  /** The first step of a one-time link. */
  async choosePassphrase(setUpLink: string): Promise<void> {
    const { page, words } = this
    await page.goto(setUpLink)
    await page.getByLabel(words.of('auth', 'passphrase'), { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: words.of('auth', 'set_up.next') }).click()
    await page.getByRole('heading', { name: words.of('auth', 'factor.title') }).waitFor()
  }

  /** From the one-time link to the start page with a passkey of the page's virtual device. */
  async setUpAndSignInWithPasskey(setUpLink: string): Promise<void> {
    const { page, words } = this
    await this.choosePassphrase(setUpLink)
    await this.look()
    await page.getByRole('button', { name: words.of('auth', 'factor.passkey.make') }).click()
    await page.waitForURL(/\/sign-in$/)
    await page.getByRole('button', { name: words.of('account', 'passkey.use') }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  }

  /** Runs axe over the page as it stands. A property, so that chapters may take it apart. */
  readonly look = async (): Promise<void> => {
    // What still fades in has no contrast yet.
    await this.page.waitForTimeout(300)
    const place = new URL(this.page.url()).pathname
    const found = await accessibilityFaults(this.page)
    this.faults.push(...found.map((fault) => `${place}: ${fault}`))
  }

  /** What an address says, and the policy it came with. */
  async read(address: string): Promise<{ text: string; policy: string }> {
    const response = await this.page.goto(address)
    const text = await this.page.locator('main').innerText()
    return { text, policy: response?.headers()['content-security-policy'] ?? '' }
  }

  /** A code that has not been used: what the app shows once the time has come for it. */
  async freshCode(): Promise<string> {
    const used = Math.floor(this.#codeGivenAt / 30_000) + 1
    const wait = used * 30_000 - Date.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait + 500))
    this.#codeGivenAt = Date.now()
    return codeOf(this.#secret, 1)
  }

  /** To a button or link of that name by the Tab key alone, as somebody without a mouse finds it. */
  async tabTo(name: string): Promise<void> {
    for (let steps = 0; steps < tabsMax; steps += 1) {
      await this.page.keyboard.press('Tab')
      if ((await this.page.evaluate<string>(nameOfFocused)) === name) return
    }
    throw new Error(`the Tab key does not come to “${name}” at ${this.page.url()}`)
  }

  async #signIn(signInName: string, secret: string): Promise<void> {
    const { page, words } = this
    await page.getByLabel(words.of('auth', 'sign_in_name')).fill(signInName)
    await page.getByLabel(words.of('auth', 'passphrase'), { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: words.of('auth', 'sign_in.send') }).click()
    await page.waitForURL(/\/sign-in\/code$/)
    this.#codeGivenAt = Date.now()
    await page.getByLabel(words.of('auth', 'code')).fill(codeOf(secret, 1))
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  }
}

/** The code of now, or of the next step: a code that enrolled is used up. */
function codeOf(spoken: string, stepsLater = 0): string {
  const epoch = Math.floor(Date.now() / 1000) + stepsLater * 30
  return generateSync({ strategy: 'totp', secret: spoken.replaceAll(' ', ''), epoch })
}
