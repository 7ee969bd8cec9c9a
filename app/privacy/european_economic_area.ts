/** EU members, Iceland, Liechtenstein and Norway, by ISO 3166-1 alpha-2. */
const members = new Set(
  (
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE ' + 'IS LI NO'
  ).split(' ')
)

/** Whether personal data may go there without a transfer basis (GDPR article 44). */
export function isInsideEea(country: string): boolean {
  return members.has(country)
}
