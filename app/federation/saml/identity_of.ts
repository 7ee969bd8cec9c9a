import type { ProvenIdentity } from '#app/federation/contracts/proven_identity'
import type { Assertion } from '#app/federation/saml/assertion'
import { momentOf } from '#app/federation/saml/judge_assertion'
import { PERSISTENT } from '#app/federation/saml/saml_library'
import {
  groupOverageAttributes,
  methodsAttribute,
  nameAttributes,
  signInNameAttributes,
  type SamlSettings,
} from '#app/federation/saml/saml_settings'

/** Characters of a group name, a name, a subject; a provider that sends more is not understood. */
const VALUE_LENGTH_MAX = 512

/** Who a judged assertion is about. Null when it names nobody in a way that lasts. */
export function identityOf(assertion: Assertion, settings: SamlSettings): ProvenIdentity | null {
  const subject = subjectOf(assertion, settings)
  if (!subject || subject.length > VALUE_LENGTH_MAX) return null
  const instant = momentOf(assertion.authenticatedAt)
  return {
    issuer: settings.entityId,
    subject,
    name: firstOf(assertion, nameAttributes),
    signInName: firstOf(assertion, signInNameAttributes),
    groups: groupsOf(assertion, settings.groupAttributes),
    isMultiFactor: isMultiFactor(assertion, settings.multiFactorContexts),
    authenticatedAt: instant === null ? null : new Date(instant),
  }
}

/**
 * The attribute the tenant chose, once, or a NameID the provider promises never to give to another
 * person. An e-mail address as NameID is given away with the next employee, so it counts as nothing.
 */
function subjectOf(assertion: Assertion, { subjectAttribute, entityId }: SamlSettings) {
  if (subjectAttribute !== null) {
    const values = assertion.attributes.get(subjectAttribute) ?? []
    return values.length === 1 ? values[0]! : null
  }
  const { nameId } = assertion
  if (nameId?.format !== PERSISTENT) return null
  const isPlain = nameId.qualifier === null || nameId.qualifier === entityId
  return isPlain ? nameId.value : `${nameId.qualifier}!${nameId.value}`
}

function groupsOf(assertion: Assertion, names: readonly string[]): ProvenIdentity['groups'] {
  if (groupOverageAttributes.some((name) => assertion.attributes.has(name))) return 'overage'
  const groups = new Set(names.flatMap((name) => assertion.attributes.get(name) ?? []))
  return [...groups].filter((group) => group.length <= VALUE_LENGTH_MAX)
}

function isMultiFactor(assertion: Assertion, contexts: readonly string[]): boolean {
  const stated = [
    ...assertion.contextClasses,
    ...(assertion.attributes.get(methodsAttribute) ?? []),
  ]
  return stated.some((one) => contexts.includes(one))
}

function firstOf({ attributes }: Assertion, names: readonly string[]): string | null {
  for (const name of names) {
    const value = attributes.get(name)?.[0]
    if (value) return value.slice(0, VALUE_LENGTH_MAX)
  }
  return null
}
