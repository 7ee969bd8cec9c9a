const SID_BYTES_MIN = 12
const LAST_PART_BYTES = 4

/**
 * The SID of a person's primary group: their own, with its last part replaced (MS-DTYP §2.4.2.2;
 * the parts are little-endian). The directory lists this group nowhere else.
 */
export function primaryGroupSid(objectSid: unknown, primaryGroupId: string | null): Buffer | null {
  if (!Buffer.isBuffer(objectSid) || objectSid.length < SID_BYTES_MIN) return null
  const number = Number(primaryGroupId)
  if (!primaryGroupId || !Number.isInteger(number) || number < 0) return null

  const sid = Buffer.from(objectSid)
  sid.writeUInt32LE(number, sid.length - LAST_PART_BYTES)
  return sid
}
