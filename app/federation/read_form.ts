import type { HttpContext } from '@adonisjs/core/http'
import type { ConnectionInput } from '#app/federation/actions/store_connection'
import { refuseField, refuseFields } from '#app/federation/answer_change'
import { faultOfTerms, termFields, type Terms } from '#app/federation/connection_terms'
import type { ConnectionContent } from '#app/federation/connections'
import type { FederationProtocol } from '#app/federation/contracts/protocol'
import type { SettingValues } from '#app/plugins/settings_field'
import { secretsOf, settingsFormValidator, settingsOf } from '#app/plugins/settings_validator'

/**
 * The form of a connection, held against its fields and what its protocol knows of them; null when
 * it was sent back with a sentence beside what is wrong.
 */
export async function readForm(
  ctx: HttpContext,
  protocol: FederationProtocol,
  page: string,
  held: ConnectionContent | null
): Promise<ConnectionInput | null> {
  const fields = [...termFields, ...protocol.settings]
  const validator = settingsFormValidator({ settings: fields, secrets: [...protocol.secrets] })
  const [error, form] = await validator.tryValidate(withoutBlanks(ctx.request.body()))
  if (error) {
    const messages = error.messages as { field: string; message: string }[]
    refuseFields(ctx, page, sentencesOf(ctx, messages))
    return null
  }
  const terms = settingsOf(termFields, form) as Terms
  const entered = settingsOf(protocol.settings, form)
  const settings = protocol.complete?.(entered) ?? entered
  const secrets = secretsOf(protocol.secrets, form)
  const fault = faultOfTerms(terms) ?? protocol.faultOf(settings)
  const isElsewhere = held !== null && goesElsewhere(protocol, held.settings, settings)
  const missing = protocol.secrets.find(
    ({ name, required = true }) =>
      required && !secrets[name] && (isElsewhere || !held?.secrets[name])
  )
  if (fault) refuseField(ctx, page, fault.field, fault.text)
  else if (missing) refuseField(ctx, page, missing.name, isElsewhere ? secretAgain : secretMissing)
  return fault || missing ? null : { terms, settings, secrets }
}

/** A secret that nobody can read must not be sent, by a change of address, to whom one can read. */
function goesElsewhere(
  { secretsGoTo = [] }: FederationProtocol,
  before: SettingValues,
  after: SettingValues
): boolean {
  return secretsGoTo.some((name) => (before[name] ?? null) !== (after[name] ?? null))
}

const secretAgain = {
  en: 'You have changed where this is sent to. Enter it again.',
  nb: 'Du har endret hvor denne blir sendt. Legg den inn på nytt.',
}
const secretMissing = { en: 'Enter the secret.', nb: 'Legg inn hemmeligheten.' }

/** A field left empty is absent: an optional one is then nothing rather than a wrong text. */
function withoutBlanks(body: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(body).filter(([, value]) => value !== '' && value !== null)
  return Object.fromEntries(given)
}

function sentencesOf(ctx: HttpContext, messages: readonly { field: string; message: string }[]) {
  const text = ctx.i18n.t('federation_answers.field')
  return Object.fromEntries(messages.map(({ field }) => [field, [text]]))
}
