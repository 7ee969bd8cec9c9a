/** What a ceremony leaves on the machine, in `recovery/` beside the other keys. */
export const RECOVERY_FOLDER = 'recovery'

export const RECOVERY_FILES = {
  /** KEKs are wrapped for it. */
  certificate: 'recovery.crt',
  /** Its private key under the secret that was split. */
  privateKey: 'recovery.p8',
  /** The CA's and the audit-signing private keys, for the recovery certificate. */
  escrow: 'escrow.cms',
  /** Backups will be encrypted for it; its private key was taken away. */
  backup: 'backup.crt',
  /** Who held the ceremony, when, and the SHA-256 of every file: signed by the CA. */
  record: 'ceremony.cms',
} as const

/** The certificate and the share of one officer; they are numbered from one. */
export const officerFiles = (number: number) => ({
  certificate: `officer_${number}.crt`,
  share: `officer_${number}.share.cms`,
})

export const OFFICERS = 3
export const OFFICERS_NEEDED = 2
