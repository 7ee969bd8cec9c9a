import net, { type AddressInfo, type Socket } from 'node:net'
import tls from 'node:tls'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  BerReader,
  BindRequest,
  ControlParser,
  ExtendedRequest,
  PagedResultsControl,
  ProtocolOperation,
  SearchRequest,
  type Filter,
} from 'ldapts'
import { matches } from '#tests/support/ldap/filter_match'
import { bindAnswer, entryAnswer, extendedAnswer, searchAnswer } from '#tests/support/ldap/answers'

export interface FakeEntry {
  readonly dn: string
  readonly password?: string
  readonly attributes: Readonly<Record<string, readonly (string | Buffer)[]>>
}

export interface Result {
  readonly code: number
  readonly message?: string
}

/** What a directory was told. A password stands here so that tests can see that it did not come. */
export interface Heard {
  readonly what: 'bind' | 'search' | 'start_tls'
  readonly dn: string
  readonly password?: string
  /** As RFC 4515 writes it, with every special character escaped. */
  readonly filter?: string
  readonly isEncrypted: boolean
}

/** How a directory misbehaves; each may be changed while it runs. */
export interface Lies {
  startTls?: 'refused' | 'silent' | 'followed_by_plain_text' | 'followed_by_half_an_answer'
  /** Answers a bind instead of looking at the password; undefined looks. */
  bind?: (dn: string, password: string) => Result | undefined
  /** Reads the password of this one and says nothing more. */
  hangUpOnBindOf?: string
  search?: (base: string) => Result | undefined
  /** Bytes instead of any answer to a search. */
  rawSearchAnswer?: Buffer
  searchDelayMs?: number
  /** Entries it gives without paging at most. */
  sizeLimit?: number
  referral?: string
  /** What is taken for what in names, as Active Directory takes é for e. */
  looksAlike?: Readonly<Record<string, string>>
}

export interface FakeDirectoryOptions {
  readonly security: 'ldaps' | 'starttls'
  readonly certificate: string
  readonly key: string
  readonly entries?: readonly FakeEntry[]
}

const INVALID_CREDENTIALS = 49

/**
 * A directory on a real TLS socket, in this process: it reads real messages, follows the three
 * matching rules of Active Directory, and lies when told to.
 */
export class FakeDirectory {
  readonly heard: Heard[] = []
  readonly lies: Lies = {}
  entries: FakeEntry[]
  port = 0
  readonly #server: net.Server
  readonly #open = new Set<Socket>()

  constructor(private readonly options: FakeDirectoryOptions) {
    this.entries = [...(options.entries ?? [])]
    this.#server = net.createServer((socket) => this.#welcome(socket))
  }

  static async listen(options: FakeDirectoryOptions): Promise<FakeDirectory> {
    const directory = new FakeDirectory(options)
    await new Promise<void>((done) => directory.#server.listen(0, '127.0.0.1', done))
    directory.port = (directory.#server.address() as AddressInfo).port
    return directory
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    await new Promise<void>((done) => this.#server.close(() => done()))
  }

  /** The binds it was asked for: name and password. */
  get binds(): Heard[] {
    return this.heard.filter(({ what }) => what === 'bind')
  }

  get filters(): string[] {
    return this.heard.flatMap(({ filter }) => filter ?? [])
  }

  #welcome(socket: Socket): void {
    this.#keep(socket.setNoDelay())
    if (this.options.security === 'ldaps') this.#listenTo(this.#encrypted(socket))
    else this.#listenTo(socket)
  }

  #keep(socket: Socket): void {
    this.#open.add(socket)
    socket.on('error', () => {}).on('close', () => this.#open.delete(socket))
  }

  #encrypted(socket: Socket): tls.TLSSocket {
    const { certificate: cert, key } = this.options
    const secured = new tls.TLSSocket(socket, { isServer: true, cert, key })
    this.#keep(secured)
    return secured
  }

  #listenTo(socket: Socket): void {
    let unread = Buffer.alloc(0)
    const onData = (bytes: Buffer) => {
      unread = Buffer.concat([unread, bytes])
      for (;;) {
        const length = messageLength(unread)
        if (length === 'none') return void socket.destroy()
        if (length === null || length > unread.length) return
        const message = unread.subarray(0, length)
        unread = unread.subarray(length)
        const stop = () => socket.off('data', onData)
        this.#answer(socket, message, stop).catch(() => socket.destroy())
      }
    }
    socket.on('data', onData)
  }

  async #answer(socket: Socket, bytes: Buffer, stopListening: () => void): Promise<void> {
    const reader = new BerReader(bytes)
    reader.readSequence()
    const messageId = reader.readInt() ?? 0
    const operation = reader.readSequence()
    const isEncrypted = socket instanceof tls.TLSSocket
    if (operation === ProtocolOperation.LDAP_REQ_BIND) {
      this.#bind(socket, reader, { messageId, isEncrypted })
    } else if (operation === ProtocolOperation.LDAP_REQ_SEARCH) {
      await this.#search(socket, reader, { messageId, isEncrypted })
    } else if (operation === ProtocolOperation.LDAP_REQ_EXTENSION) {
      this.#startTls(socket, reader, messageId, stopListening)
    }
  }

  #startTls(socket: Socket, reader: BerReader, messageId: number, stopListening: () => void) {
    const request = new ExtendedRequest({ messageId })
    request.parseMessage(reader)
    this.heard.push({ what: 'start_tls', dn: request.oid, isEncrypted: false })
    const { startTls } = this.lies
    if (startTls === 'silent') return
    if (startTls === 'refused') return void socket.write(extendedAnswer(messageId, { code: 53 }))
    stopListening()
    socket.write(Buffer.concat([extendedAnswer(messageId, { code: 0 }), injected(startTls)]))
    this.#listenTo(this.#encrypted(socket))
  }

  #matches(filter: Filter, entry: FakeEntry): boolean {
    return matches(filter, entry, { all: this.entries, looksAlike: this.lies.looksAlike ?? {} })
  }

  #bind(socket: Socket, reader: BerReader, { messageId, isEncrypted }: Context): void {
    const { dn, password } = readBind(reader, messageId)
    this.heard.push({ what: 'bind', dn, password, isEncrypted })
    const { hangUpOnBindOf } = this.lies
    if (hangUpOnBindOf && dn.startsWith(hangUpOnBindOf)) return void socket.destroy()
    socket.write(bindAnswer(messageId, this.#judge(dn, password)))
  }

  /** Like many a real server, it takes an empty password for a wish to stay unknown, and agrees. */
  #judge(dn: string, password: string): Result {
    const lie = this.lies.bind?.(dn, password)
    if (lie) return lie
    if (password === '') return { code: 0 }
    const entry = this.entries.find((one) => sameDn(one.dn, dn))
    return entry?.password === password ? { code: 0 } : { code: INVALID_CREDENTIALS }
  }

  async #search(socket: Socket, reader: BerReader, { messageId, isEncrypted }: Context) {
    const { base, filter, attributes, page } = readSearch(reader, messageId)
    this.heard.push({ what: 'search', dn: base, filter: filter.toString(), isEncrypted })
    const { searchDelayMs, rawSearchAnswer, sizeLimit = Infinity } = this.lies
    if (searchDelayMs) await sleep(searchDelayMs, undefined, { ref: false })
    if (rawSearchAnswer) return void socket.write(rawSearchAnswer)
    const lie = this.lies.search?.(base)
    if (lie) return void socket.write(searchAnswer(messageId, lie, this.lies))

    const hits = this.entries.filter(
      (entry) => isBelow(entry.dn, base) && this.#matches(filter, entry)
    )
    const start = page ? Number(page.cookie.toString() || 0) : 0
    const end = page ? start + page.size : Math.min(hits.length, sizeLimit)
    for (const entry of hits.slice(start, end)) {
      socket.write(entryAnswer(messageId, entry, attributes))
    }
    const isCut = !page && hits.length > sizeLimit
    const cookie = page && end < hits.length ? Buffer.from(`${end}`) : Buffer.alloc(0)
    const result = { code: isCut ? 4 : 0 }
    socket.write(searchAnswer(messageId, result, { ...this.lies, cookie: page && cookie }))
  }
}

/**
 * What somebody on the way adds after the consent: an answer to a bind that was not asked yet, whole
 * or so long that the true answer becomes its tail.
 */
function injected(lie: Lies['startTls']): Buffer {
  const success = bindAnswer(2, { code: 0 })
  if (lie === 'followed_by_plain_text') return success
  if (lie !== 'followed_by_half_an_answer') return Buffer.alloc(0)
  success[1] = (success[1] ?? 0) + 14
  return success
}

interface Context {
  readonly messageId: number
  readonly isEncrypted: boolean
}

function readBind(reader: BerReader, messageId: number): { dn: string; password: string } {
  const request = new BindRequest({ messageId })
  request.parseMessage(reader)
  return request
}

function readSearch(reader: BerReader, messageId: number) {
  const request = new SearchRequest({ messageId, filter: undefined as unknown as Filter })
  request.parseMessage(reader)
  const { baseDN: base, filter, attributes } = request
  return { base, filter, attributes, page: pageOf(reader) }
}

function pageOf(reader: BerReader): { size: number; cookie: Buffer } | undefined {
  if (reader.peek() !== ProtocolOperation.LDAP_CONTROLS) return undefined
  reader.readSequence()
  const control = ControlParser.parse(reader, [])
  if (!(control instanceof PagedResultsControl)) return undefined
  return { size: control.value?.size ?? 100, cookie: control.value?.cookie ?? Buffer.alloc(0) }
}

function messageLength(bytes: Buffer): number | 'none' | null {
  const reader = new BerReader(bytes)
  try {
    return reader.readSequence() === null ? null : reader.offset + reader.length
  } catch {
    return 'none'
  }
}

function isBelow(dn: string, base: string): boolean {
  const [one, other] = [dn.toLowerCase(), base.toLowerCase()]
  return other === '' || one === other || one.endsWith(`,${other}`)
}

export function sameDn(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
