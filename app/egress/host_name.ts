import net from 'node:net'

/**
 * Whether a text is a host as an operator would write it: a name of plain labels, or an address in
 * its usual form. `127.1`, `0x7f.1` and `2130706433` are this machine to a resolver; `user@host`,
 * `localhost.`, brackets, paths and letters outside ASCII are something else in disguise.
 * For settings when they are saved, and for each call.
 */
export function isPlainHost(host: string): boolean {
  if (net.isIP(host)) return !host.includes('%')

  const labels = host.split('.')
  const last = labels.at(-1) ?? ''
  const isNumeric = /^(\d+|0x[\da-f]*)$/i.test(last)
  return !isNumeric && host.length <= 253 && labels.every((label) => isLabel(label))
}

function isLabel(label: string): boolean {
  return /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(label)
}
