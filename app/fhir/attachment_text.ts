import { type ResourceNode } from '#app/fhir/resource_node'

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/

/**
 * The text of an inline `text/plain` attachment, to the last space and line end; null for any
 * other attachment (another format, or one that only links to a file).
 */
export function attachmentText(attachment: ResourceNode): string | null {
  const [type = '', ...parameters] = (attachment.text('contentType') ?? '').toLowerCase().split(';')
  const data = attachment.text('data')
  if (type.trim() !== 'text/plain' || data === null) {
    return null
  }
  if (!BASE64.test(data)) {
    attachment.reject('data', 'is not base64')
  }

  const charset = /charset=["']?([^"']+)/.exec(parameters.join(';'))?.[1]?.trim() ?? 'utf-8'
  return decode(Buffer.from(data, 'base64'), charset, attachment)
}

function decode(bytes: Buffer, charset: string, attachment: ResourceNode): string {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return attachment.reject('data', `is not text in the character set ${charsetName(charset)}`)
  }
}

/** Only a plausible name is repeated in the reason. */
function charsetName(charset: string): string {
  return /^[a-z0-9_-]{1,20}$/.test(charset) ? charset : 'it names'
}
