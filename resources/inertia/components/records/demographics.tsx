import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { ShowIdentifiers } from '~/components/records/show_identifiers'
import { ShowPlace } from '~/components/records/show_place'
import { languageName } from '~/format/language_name'
import type { RecordProps } from '~/contract'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

type DemographicsProps = Pick<
  RecordProps,
  'patient' | 'names' | 'identifiers' | 'addresses' | 'language'
>

/** Who the patient is, beyond what the banner says. */
export function Demographics(props: DemographicsProps) {
  const { patient, names, identifiers, addresses, language } = props
  const { t, code, locale } = useText()
  const { support } = useShared()

  return (
    <Section title={t('records.demographics')}>
      <Facts
        facts={[
          ...names
            .slice(1)
            .map(({ display, use }): [string, string] => [
              use ? code(`records.name_use.${use}`, use) : t('records.other_name'),
              display,
            ]),
          ...identifiers.map(({ label, valueMasked }): [string, string] => [
            code(`records.identifier.${label}`, label),
            valueMasked,
          ]),
          ...addresses.map((address, index): [string, string] => [
            addresses.length > 1 ? `${t('records.address')} ${index + 1}` : t('records.address'),
            address,
          ]),
          [t('records.language'), language && languageName(language, locale)],
        ]}
      />
      {!support && identifiers.length > 0 && <ShowIdentifiers patientId={patient.id} />}
      {!support && patient.protection && (
        <ShowPlace patientId={patient.id} degree={patient.protection} />
      )}
    </Section>
  )
}
