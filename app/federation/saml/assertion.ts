import {
  attributeOf,
  childrenOf,
  isNamed,
  onlyChild,
  parseXml,
  textOf,
} from '#app/federation/saml/xml_dom'

export type BearerConfirmation = {
  recipient: string | null
  inResponseTo: string | null
  notBefore: string | null
  notOnOrAfter: string | null
}

/** What a signed assertion states, as it stands there. */
export type Assertion = {
  id: string
  issuer: string | null
  issueInstant: string | null
  nameId: { value: string; format: string | null; qualifier: string | null } | null
  confirmations: readonly BearerConfirmation[]
  notBefore: string | null
  notOnOrAfter: string | null
  /** Each restriction holds by itself; an audience must stand in every one (SAML core §2.5.1.4). */
  audiences: readonly (readonly string[])[]
  hasUnknownCondition: boolean
  authenticatedAt: string | null
  sessionNotOnOrAfter: string | null
  contextClasses: readonly string[]
  attributes: ReadonlyMap<string, readonly string[]>
}

const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer'
const knownConditions = new Set(['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'])

/**
 * Reads the very bytes whose signature was verified; the posted document is not looked at again.
 * Null when they are no assertion with a subject, conditions and a statement of signing in.
 */
export function readAssertion(verifiedXml: string): Assertion | null {
  const root = parseXml(verifiedXml)
  if (!root || !isNamed(root, 'assertion', 'Assertion')) return null
  const subject = onlyChild(root, 'assertion', 'Subject')
  const conditions = onlyChild(root, 'assertion', 'Conditions')
  const [statement] = childrenOf(root, 'assertion', 'AuthnStatement')
  const id = attributeOf(root, 'ID')
  if (!subject || !conditions || !statement || !id) return null

  return {
    id,
    issuer: textOf(onlyChild(root, 'assertion', 'Issuer')),
    issueInstant: attributeOf(root, 'IssueInstant'),
    nameId: nameIdOf(subject),
    confirmations: childrenOf(subject, 'assertion', 'SubjectConfirmation')
      .filter((one) => one.getAttribute('Method') === BEARER)
      .map(confirmationOf),
    ...conditionsOf(conditions),
    authenticatedAt: attributeOf(statement, 'AuthnInstant'),
    sessionNotOnOrAfter: attributeOf(statement, 'SessionNotOnOrAfter'),
    contextClasses: contextClassesOf(statement),
    attributes: attributesOf(root),
  }
}

/** A NameID is text and nothing else: whatever splits it could cut it (the comment attack). */
function nameIdOf(subject: Element): Assertion['nameId'] {
  const element = onlyChild(subject, 'assertion', 'NameID')
  const value = textOf(element)
  if (!element || !value || element.childNodes.length !== 1) return null
  return {
    value,
    format: attributeOf(element, 'Format'),
    qualifier: attributeOf(element, 'NameQualifier'),
  }
}

function confirmationOf(element: Element): BearerConfirmation {
  const data = onlyChild(element, 'assertion', 'SubjectConfirmationData')
  return {
    recipient: attributeOf(data, 'Recipient'),
    inResponseTo: attributeOf(data, 'InResponseTo'),
    notBefore: attributeOf(data, 'NotBefore'),
    notOnOrAfter: attributeOf(data, 'NotOnOrAfter'),
  }
}

function conditionsOf(conditions: Element) {
  const children = Array.from(conditions.childNodes).filter((node) => node.nodeType === 1)
  return {
    notBefore: attributeOf(conditions, 'NotBefore'),
    notOnOrAfter: attributeOf(conditions, 'NotOnOrAfter'),
    audiences: childrenOf(conditions, 'assertion', 'AudienceRestriction').map(audiencesOf),
    hasUnknownCondition: children.some(
      (child) => !knownConditions.has((child as Element).localName ?? '')
    ),
  }
}

function audiencesOf(restriction: Element): string[] {
  return childrenOf(restriction, 'assertion', 'Audience').map((one) => textOf(one) ?? '')
}

function contextClassesOf(statement: Element): string[] {
  return childrenOf(statement, 'assertion', 'AuthnContext')
    .flatMap((context) => childrenOf(context, 'assertion', 'AuthnContextClassRef'))
    .map((one) => textOf(one) ?? '')
}

function attributesOf(root: Element): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const attributes = childrenOf(root, 'assertion', 'AttributeStatement').flatMap((statement) =>
    childrenOf(statement, 'assertion', 'Attribute')
  )
  for (const attribute of attributes) {
    const name = attributeOf(attribute, 'Name')
    const values = childrenOf(attribute, 'assertion', 'AttributeValue').map(textOf)
    if (name) found.set(name, [...(found.get(name) ?? []), ...values.filter((one) => one !== null)])
  }
  return found
}
