import type { EgressFailure, EgressResponse } from '#app/egress/egress_call'
import { wasNotSent } from '#app/egress/egress_call'
import type { VideoFailure } from '#app/plugins/contracts/video_provider'
import type { Words } from '#app/privacy/words'

/** A call without an answer: after sending the provider may have acted, so the outcome is unknown. */
export function failureOfCall(failure: EgressFailure): VideoFailure {
  if (failure.type === 'refused') return { type: 'not_allowed' }
  if (failure.type === 'breaker_open') return { type: 'not_reached' }
  return wasNotSent(failure) ? { type: 'not_reached' } : { type: 'unknown_outcome' }
}

/** An answer that is not the one hoped for. The provider's 5xx may hide a room that was made. */
export function failureOfAnswer({ status, retryAfterSeconds }: EgressResponse): VideoFailure {
  if (status === 401 || status === 403) return { type: 'key_refused' }
  if (status === 429) return { type: 'rate_limited', retryAfterSeconds }
  if (status >= 500) return { type: 'unknown_outcome' }
  return { type: 'unexpected_answer', status }
}

/** One sentence a clinician or administrator can act on. */
export function failureSentence(failure: VideoFailure): Words {
  switch (failure.type) {
    case 'key_refused':
      return {
        en: 'Whereby does not accept the API key. Enter a new one under Plugins.',
        nb: 'Whereby godtar ikke API-nøkkelen. Legg inn en ny under Utvidelser.',
      }
    case 'rate_limited':
      return waitSentence(failure.retryAfterSeconds)
    case 'not_reached':
      return {
        en: 'Whereby cannot be reached now. Nothing was sent; try again in a minute.',
        nb: 'Whereby kan ikke nås nå. Ingenting ble sendt; prøv igjen om et minutt.',
      }
    case 'unknown_outcome':
      return {
        en: 'Whereby did not answer in time. The meeting will be looked up before a new one is made.',
        nb: 'Whereby svarte ikke i tide. Møtet letes opp før det lages et nytt.',
      }
    case 'not_allowed':
      return {
        en: 'The call was stopped here: it is not what the plugin has declared, or the plugin is off.',
        nb: 'Kallet ble stoppet her: det er ikke det utvidelsen har erklært, eller utvidelsen er av.',
      }
    case 'undeclared_host':
      return {
        en: 'The room lies at another address than the subdomain in the settings. It was deleted.',
        nb: 'Rommet ligger på en annen adresse enn underdomenet i innstillingene. Det ble slettet.',
      }
    case 'unexpected_answer':
      return {
        en: `Whereby gave an answer we do not know (${failure.status}).`,
        nb: `Whereby ga et svar vi ikke kjenner (${failure.status}).`,
      }
  }
}

function waitSentence(retryAfterSeconds: number | null): Words {
  const seconds = retryAfterSeconds ?? 60
  return {
    en: `Whereby asks us to wait: too many calls. Try again in ${seconds} seconds.`,
    nb: `Whereby ber oss vente: for mange kall. Prøv igjen om ${seconds} sekunder.`,
  }
}
