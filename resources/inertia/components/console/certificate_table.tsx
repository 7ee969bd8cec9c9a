import type { KeysProps, ListedCertificate } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { StateWord } from '~/components/console/state_word'
import { useText } from '~/texts/use_text'

/** Days before the end from which a certificate needs somebody. */
const ALARM_DAYS = 30

/** What the installation signs and unwraps with, and until when. */
export function CertificateTable({ certificates }: Pick<KeysProps, 'certificates'>) {
  const { t } = useText()

  return (
    <DataTable
      caption={t('keys.certificates')}
      columns={[
        t('keys.column.purpose'),
        t('keys.column.algorithm'),
        t('keys.column.valid_until'),
        t('keys.column.private'),
        t('keys.column.fingerprint'),
      ]}
      rows={certificates.map((certificate) => ({
        key: certificate.purpose,
        cells: [
          <strong key="purpose">{t(`keys.certificate.${certificate.purpose}`)}</strong>,
          certificate.algorithm,
          <End key="end" certificate={certificate} />,
          certificate.privateKeyHere ? t('keys.private.here') : t('keys.private.away'),
          certificate.fingerprint ? (
            <code key="print">{certificate.fingerprint.slice(0, 16)}…</code>
          ) : (
            '–'
          ),
        ],
      }))}
    />
  )
}

function End({ certificate: { validUntil, daysLeft } }: { certificate: ListedCertificate }) {
  const { t } = useText()
  if (validUntil === null || daysLeft === null) return t('keys.no_end')
  const words = daysLeft < 0 ? t('keys.expired') : t('keys.days_left', { count: daysLeft })
  return (
    <span>
      <DateTime at={validUntil} /> <StateWord ok={daysLeft > ALARM_DAYS} good={words} bad={words} />
    </span>
  )
}
