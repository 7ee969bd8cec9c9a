import { router } from '@inertiajs/react'
import {
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { useState } from 'react'
import { sendJson } from '~/send_json'
import type { TextKey } from '~/texts/dictionaries'

/** A passkey's answer to a challenge, as it is posted. */
export type PasskeyAnswer = {
  id: string
  response: {
    clientDataJSON: string
    authenticatorData: string
    signature: string
    userHandle?: string
  }
}

/**
 * The two ceremonies of WebAuthn: the server's question, the browser's own dialogue, and the
 * answer as an ordinary visit. `problem` is why nothing was sent.
 */
export function usePasskey() {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<TextKey | null>(null)

  async function run(ceremony: () => Promise<void>) {
    setBusy(true)
    setProblem(null)
    try {
      await ceremony()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }

  /** Asks for a passkey and hands its answer on. */
  const ask = (challengePath: string, send: (answer: PasskeyAnswer) => void) =>
    run(async () => {
      const optionsJSON = await asked<PublicKeyCredentialRequestOptionsJSON>(challengePath)
      const { id, response } = await startAuthentication({ optionsJSON })
      const { clientDataJSON, authenticatorData, signature, userHandle } = response
      send({ id, response: { clientDataJSON, authenticatorData, signature, userHandle } })
    })

  /** Asks for a passkey and posts its answer. */
  const answer = (challengePath: string, answerPath: string) =>
    ask(challengePath, (given) => router.post(answerPath, given))

  /** Has a new passkey made and posts it under a name. */
  const make = (challengePath: string, answerPath: string, name: string) =>
    run(async () => {
      const optionsJSON = await asked<PublicKeyCredentialCreationOptionsJSON>(challengePath)
      const { id, response } = await startRegistration({ optionsJSON })
      const { clientDataJSON, attestationObject, transports } = response
      const made = { clientDataJSON, attestationObject, transports }
      router.post(answerPath, { name, id, response: made }, { preserveScroll: true })
    })

  return { isBusy, problem, ask, answer, make }
}

class UnreachableError extends Error {}

async function asked<Options>(path: string): Promise<Options> {
  const answer = await sendJson<Options>('POST', path, {})
  if (answer.ok) return answer.body
  if (answer.status === 403) router.reload()
  throw new UnreachableError()
}

function problemOf(error: unknown): TextKey {
  if (error instanceof UnreachableError) return 'account.passkey.unreachable'
  const isKnown =
    error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
  return isKnown ? 'account.passkey.exists' : 'account.passkey.cancelled'
}
