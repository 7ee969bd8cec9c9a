/** `k•••@example.no`, `•••• 0001`: enough to recognise an address, not to use it. */
export function maskRecipient(recipient: string): string {
  const at = recipient.lastIndexOf('@')
  if (at > 0) return `${[...recipient][0]}•••${recipient.slice(at)}`
  return `•••• ${recipient.slice(-4)}`
}
