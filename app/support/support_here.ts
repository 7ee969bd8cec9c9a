/** An operator inside a tenant, under a grant that holds at this moment. */
export type SupportHere = {
  grantId: string
  operatorId: string
  name: string
  ticket: string
  until: Date
  scope: 'configuration' | 'patient'
  mayWrite: boolean
  patientId: string | null
}
