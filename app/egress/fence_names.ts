import dns from 'node:dns'
import net from 'node:net'

type Allowed = () => ReadonlySet<string>
type Refuse = (target: string) => Error
type NameFunction = (...parameters: unknown[]) => unknown

/**
 * A name look-up carries data out as well as a connection does (`secret.example.org`), so it is
 * fenced too. Names of the allowed addresses, `localhost` and plain addresses need no resolver
 * outside and stay open. Returns how to put Node's functions back.
 */
export function fenceNames(allowed: Allowed, refuse: Refuse): () => void {
  const restore = [
    dns,
    dns.promises,
    dns.Resolver.prototype,
    dns.promises.Resolver.prototype,
  ].flatMap((owner) => nameFunctions(owner).map((name) => fenceOne(owner, name, allowed, refuse)))
  return () => restore.forEach((putBack) => putBack())
}

function nameFunctions(owner: object): string[] {
  return Object.getOwnPropertyNames(owner).filter((name) => /^(lookup|resolve|reverse)/.test(name))
}

function fenceOne(owner: object, name: string, allowed: Allowed, refuse: Refuse): () => void {
  const original: NameFunction = Reflect.get(owner, name)
  const fenced = function (this: unknown, ...parameters: unknown[]): unknown {
    if (isOpen(parameters[0], allowed)) return Reflect.apply(original, this, parameters)

    const error = refuse(`name ${String(parameters[0])}`)
    const callback = parameters.at(-1)
    if (typeof callback !== 'function') return Promise.reject(error)
    process.nextTick(callback, error)
    return undefined
  }
  Reflect.set(owner, name, fenced)
  return () => void Reflect.set(owner, name, original)
}

function isOpen(name: unknown, allowed: Allowed): boolean {
  if (typeof name !== 'string' || name === '' || name === 'localhost') return true
  if (net.isIP(name)) return true
  return [...allowed()].some((target) => target.startsWith(`${name.toLowerCase()}:`))
}
