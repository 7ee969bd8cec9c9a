import ipaddr from 'ipaddr.js'

/** The name or address reaches this machine only: localhost names, 127.0.0.0/8, ::1. */
export function isLoopbackName(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '')
  if (name === 'localhost' || name.endsWith('.localhost')) return true
  return ipaddr.isValid(name) && ipaddr.parse(name).range() === 'loopback'
}
