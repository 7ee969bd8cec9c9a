import type { Words } from '#app/privacy/words'

/**
 * A third party that receives personal data: the five columns of a processor page (name, address,
 * service, processing, legal basis) and what GDPR article 30(1)(d) and (e) add to them.
 */
export type RegisteredProcessor = {
  name: string
  address: string
  /** ISO 3166-1 alpha-2. */
  country: string
  service: string
  /** Data categories in words. */
  processing: Words
  legalBasis: string
  role: string
  /** When the row stands here: always, or only while something is switched on. */
  condition: Words
  /** How the transfer is lawful outside the EEA (articles 44–49); null inside it. */
  transferMechanism: string | null
  /** What put the row here, as `plugin:<id>` or `core:<id>`. */
  source: string
}

/** One record of processing, with every letter of GDPR article 30(1). */
export type RegisteredActivity = {
  id: string
  name: Words
  purpose: Words
  legalBasis: Words
  dataSubjects: Words
  categories: Words
  recipients: string[]
  transfers: string[]
  retention: Words
  security: Words
  source: string
}

/** Something that stood on the register from one moment until another. */
export type Interval<Item> = {
  readonly item: Item
  /** Null: since the tenant exists. */
  readonly from: Date | null
  /** Null: it still stands. */
  readonly until: Date | null
}

export type RegisterFacts = {
  readonly processors: readonly Interval<RegisteredProcessor>[]
  readonly activities: readonly Interval<RegisteredActivity>[]
}
