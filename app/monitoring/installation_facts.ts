import type { KeyFacts } from '#app/keys/key_facts'

/** What the doctor knows about the process and the machine. Read once, judged by pure functions. */
export type ProcessFacts = {
  nodeVersion: string
  mode: 'production' | 'demo' | 'test'
  /** Address the web server listens on. */
  host: string
  trustedProxies: readonly string[]
  egressMap: string
  /** REDIS_URL as set, or undefined. */
  redisUrl: string | undefined
  /** NODE_TLS_REJECT_UNAUTHORIZED as set, or undefined. */
  tlsRejectUnauthorized: string | undefined
  /** The mode the installation was made for; null before it is installed. */
  installedFor: 'production' | 'demo' | 'test' | null
  hasDemoKeys: boolean
  hasDemoPassphraseFile: boolean
  /** POSIX permission bits of what exists of the storage and key folders. */
  folderModes: readonly { path: string; mode: number }[]
  connectionsMaxPerPlane: number
}

/** What one plane's database answers about itself. */
export type PlaneFacts = {
  /** `control`, or the tenant's short name. */
  plane: string
  /** host:port of its server. */
  server: string
  reachable: boolean
  details?: PlaneDatabaseDetails
}

export type PlaneDatabaseDetails = {
  isSuperuser: boolean
  isEmbedded: boolean
  isEncrypted: boolean
  connectionsMax: number
  /** The server's clock minus ours, in milliseconds. */
  clockSkewMs: number
  writesDurably: boolean
  /** Databases of ours, and the server's own, to which everybody may connect. */
  openDatabases: readonly string[]
}

/** The certificate the server itself shows; null where a proxy ends TLS. */
export type TlsFacts = {
  /** Why it cannot be used, in words; null when it can. */
  problem: string | null
  daysLeft: number
  /** Declared host names it is not for. */
  uncovered: readonly string[]
}

export type InstallationFacts = {
  process: ProcessFacts
  planes: readonly PlaneFacts[]
  /** Null or absent where keys are not looked at. */
  keys?: KeyFacts | null
  /** Null or absent where the server speaks HTTP. */
  tls?: TlsFacts | null
}
