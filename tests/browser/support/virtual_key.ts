import type { CDPSession, Page } from 'playwright-core'

/** Chromium's own virtual authenticator: a device that knows its person, or does not. */
export class VirtualKey {
  private constructor(
    readonly session: CDPSession,
    readonly id: string
  ) {}

  static async in(page: Page): Promise<VirtualKey> {
    const session = await page.context().newCDPSession(page)
    await session.send('WebAuthn.enable')
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    return new VirtualKey(session, authenticatorId)
  }

  /** Whether the next finger, face or PIN is the right one. */
  async recognises(isUserVerified: boolean): Promise<void> {
    const { id: authenticatorId } = this
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  }

  /** Lost: the page has no such device any more. */
  async leave(): Promise<void> {
    await this.session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: this.id })
  }
}
