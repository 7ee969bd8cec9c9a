import type { TemplateValues } from '#app/deliveries/message_template'

const linkLengthMax = 500
const unitNameLengthMax = 120

/**
 * Whether the values are what their names say: one web address and one line of name. Plain HTTP is
 * taken for `localhost` names only, where the demo runs.
 */
export function areValues(values: TemplateValues): boolean {
  return isLink(values.link) && isUnitName(values.unitName) && Object.keys(values).length === 2
}

function isLink(text: string): boolean {
  if (text.length > linkLengthMax || /[\s<>"{}]/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
  return protocol === 'https:' || (protocol === 'http:' && isLocal)
}

function isUnitName(text: string): boolean {
  const isLine = !/[\p{Cc}\p{Zl}\p{Zp}{}]/u.test(text)
  return isLine && text.trim().length > 0 && text.length <= unitNameLengthMax
}
