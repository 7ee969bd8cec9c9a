import { statement } from '#app/tenants/statement'

export type PasskeyRow = {
  id: string
  person_id: string
  credential_id: Buffer
  public_key: Buffer
  /** `bigint` travels as text. */
  signature_count: string
  is_synced: boolean
  transports: string[]
  name_sealed: Buffer
  created_at: Date
  last_used_at: Date | null
}

/** Passkeys count while the person may work here, as codes do. */
export function passkeyStatements(passkeys: string, owner: string, people: string) {
  const columns = `k.id, k.${owner} as person_id, k.credential_id, k.public_key,
    k.signature_count, k.is_synced, k.transports, k.name_sealed, k.created_at, k.last_used_at`
  return {
    list: statement(
      `auth.list_${passkeys}`,
      `select ${columns} from ${passkeys} k where k.${owner} = $1 order by k.created_at, k.id`
    ),
    findByCredential: statement(
      `auth.find_${passkeys}_by_credential`,
      `select ${columns} from ${passkeys} k join ${people} p on p.id = k.${owner}
       where k.credential_id = $1 and p.state = 'active'`
    ),
    insert: statement(
      `auth.insert_${passkeys}`,
      `insert into ${passkeys} (id, ${owner}, credential_id, public_key, signature_count,
         is_synced, transports, name_sealed)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (credential_id) do nothing returning id`
    ),
    /** A counter that does not rise is a copied key, unless it has never counted (§6.1.1). */
    use: statement(
      `auth.use_${passkeys}`,
      `update ${passkeys} set signature_count = $2, last_used_at = now()
       where id = $1 and (signature_count < $2 or (signature_count = 0 and $2 = 0)) returning id`
    ),
    rename: statement(
      `auth.rename_${passkeys}`,
      `update ${passkeys} set name_sealed = $3 where id = $1 and ${owner} = $2 returning id`
    ),
    remove: statement(
      `auth.remove_${passkeys}`,
      `delete from ${passkeys} where id = $1 and ${owner} = $2 returning id`
    ),
  }
}

/** One challenge, one success, however many answer it at once. */
export const spendChallenge = statement(
  'auth.spend_challenge',
  `insert into spent_challenges (challenge_hash) values ($1)
   on conflict do nothing returning challenge_hash`
)

/** Kept longer than any challenge is good for. */
export const sweepChallenges = statement(
  'auth.sweep_challenges',
  `delete from spent_challenges where at < now() - interval '1 hour'`
)
