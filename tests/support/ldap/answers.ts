import { BerWriter, PagedResultsControl, ProtocolOperation } from 'ldapts'
import type { FakeEntry, Result } from '#tests/support/ldap/fake_directory'

export function bindAnswer(messageId: number, result: Result): Buffer {
  return answer(messageId, ProtocolOperation.LDAP_RES_BIND, result)
}

export function extendedAnswer(messageId: number, result: Result): Buffer {
  return answer(messageId, ProtocolOperation.LDAP_RES_EXTENSION, result)
}

export function searchAnswer(
  messageId: number,
  result: Result,
  { cookie, referral }: { cookie?: Buffer; referral?: string }
): Buffer {
  const done = answer(messageId, ProtocolOperation.LDAP_RES_SEARCH, result, cookie)
  return referral ? Buffer.concat([referralAnswer(messageId, referral), done]) : done
}

export function entryAnswer(
  messageId: number,
  { dn, attributes }: FakeEntry,
  wanted: readonly string[]
): Buffer {
  const writer = new BerWriter()
  writer.startSequence()
  writer.writeInt(messageId)
  writer.startSequence(ProtocolOperation.LDAP_RES_SEARCH_ENTRY)
  writer.writeString(dn)
  writer.startSequence()
  for (const [name, values] of Object.entries(attributes)) {
    if (wanted.includes(name.toLowerCase())) writeAttribute(writer, name, values)
  }
  writer.endSequence()
  writer.endSequence()
  writer.endSequence()
  return writer.buffer
}

function writeAttribute(writer: BerWriter, name: string, values: readonly (string | Buffer)[]) {
  writer.startSequence()
  writer.writeString(name)
  writer.startSequence(ProtocolOperation.LBER_SET)
  for (const value of values) writer.writeBuffer(Buffer.from(value), 0x04)
  writer.endSequence()
  writer.endSequence()
}

function referralAnswer(messageId: number, uri: string): Buffer {
  const writer = new BerWriter()
  writer.startSequence()
  writer.writeInt(messageId)
  writer.startSequence(ProtocolOperation.LDAP_RES_SEARCH_REF)
  writer.writeString(uri)
  writer.endSequence()
  writer.endSequence()
  return writer.buffer
}

function answer(
  messageId: number,
  operation: number,
  { code, message = '' }: Result,
  cookie?: Buffer
): Buffer {
  const writer = new BerWriter()
  writer.startSequence()
  writer.writeInt(messageId)
  writer.startSequence(operation)
  writer.writeEnumeration(code)
  writer.writeString('')
  writer.writeString(message)
  writer.endSequence()
  if (cookie) {
    writer.startSequence(ProtocolOperation.LDAP_CONTROLS)
    new PagedResultsControl({ value: { size: 0, cookie } }).write(writer)
    writer.endSequence()
  }
  writer.endSequence()
  return writer.buffer
}
