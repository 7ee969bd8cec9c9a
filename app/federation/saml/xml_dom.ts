import { DOMParser } from '@xmldom/xmldom'

/** The namespaces of SAML 2.0 and XML Signature. */
export const namespaces = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
} as const

export type Namespace = keyof typeof namespaces

/** The root of a text that `isPlainXml` has let through; null when the parser finds a fault. */
export function parseXml(text: string): Element | null {
  let isFaulty = false
  const note = () => (isFaulty = true)
  const errorHandler = { warning: note, error: note, fatalError: note }
  try {
    const document = new DOMParser({ errorHandler }).parseFromString(text, 'text/xml')
    return isFaulty ? null : document.documentElement
  } catch {
    return null
  }
}

export function isNamed(element: Element, namespace: Namespace, name: string): boolean {
  return element.namespaceURI === namespaces[namespace] && element.localName === name
}

/** The direct children of that name. */
export function childrenOf(element: Element, namespace: Namespace, name: string): Element[] {
  return Array.from(element.childNodes).filter(
    (node): node is Element => isElement(node) && isNamed(node, namespace, name)
  )
}

/** The one child of that name; null when there is none, or more than one. */
export function onlyChild(element: Element, namespace: Namespace, name: string): Element | null {
  const found = childrenOf(element, namespace, name)
  return found.length === 1 ? found[0]! : null
}

/** The element and everything below it. */
export function* everyElement(root: Element): Generator<Element> {
  yield root
  for (const node of Array.from(root.childNodes)) if (isElement(node)) yield* everyElement(node)
}

export function textOf(element: Element | null): string | null {
  const text = element?.textContent?.trim()
  return text ? text : null
}

export function attributeOf(element: Element | null, name: string): string | null {
  const value = element?.getAttribute(name)
  return value ? value : null
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
