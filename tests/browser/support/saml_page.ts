import type { BrowserContext } from 'playwright-core'
import { readRequest } from '#tests/support/saml/saml_hospital'
import {
  encoded,
  type AnswerFacts,
  type SamlIdentityProvider,
} from '#tests/support/saml/saml_identity_provider'

/** What the buttons of the provider's page say about the person. */
export type Choices = Record<string, Partial<AnswerFacts>>

/**
 * The provider's own page on its own site, as this browser sees it: a button for each answer, which
 * posts it across sites as the HTTP-POST binding has it.
 */
export async function openSamlPage(
  context: BrowserContext,
  provider: SamlIdentityProvider,
  choices: Choices
): Promise<void> {
  await context.route(`${provider.signOnUrl}?**`, (route) => {
    const asked = readRequest(route.request().url())
    const forms = Object.entries(choices).map(([label, facts]) => {
      const answer = encoded(provider.answer(asked, facts))
      return (
        `<form method="post" action="${asked.answerUrl}">` +
        `<input type="hidden" name="SAMLResponse" value="${answer}">` +
        `<input type="hidden" name="RelayState" value="${asked.relayState}">` +
        `<button>${label}</button></form>`
      )
    })
    const body = `<!doctype html><html lang="en"><title>Identity provider</title>${forms.join('')}`
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body })
  })
}
