type Decoded = { ok: true; text: string } | { ok: false; problem: 'encoding' }

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const windows = new TextDecoder('windows-1252')

/**
 * The text of a file as spreadsheets and personnel systems write it: UTF-8 with or without a byte
 * order mark, else Windows-1252. Text of two bytes a letter, and what is no text, is refused.
 */
export function decodeText(bytes: Buffer): Decoded {
  const isWide = bytes.length > 1 && [0xfffe, 0xfeff].includes(bytes.readUInt16BE(0))
  if (isWide || bytes.includes(0)) return { ok: false, problem: 'encoding' }
  try {
    return { ok: true, text: strictUtf8.decode(bytes) }
  } catch {
    return { ok: true, text: windows.decode(bytes) }
  }
}
