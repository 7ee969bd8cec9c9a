import { Badge, Code, Text } from '@mantine/core'
import type { Finding } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { FindingForm } from '~/components/devices/finding_form'
import { useText } from '~/texts/use_text'

/** One account that was used in two places, and what somebody found out about it. */
export function FindingCard({ finding, isOwn }: { finding: Finding; isOwn: boolean }) {
  const { t } = useText()
  const [first, second] = finding.deviceNames.map(
    (name) => name ?? t('devices.findings.unknown_device')
  )
  const isOpen = finding.closedAt === null

  return (
    <Section
      title={finding.staffName}
      aside={isOpen && <Badge color="beacon">{t('devices.findings.open_state')}</Badge>}
    >
      <Facts
        facts={[
          [t('devices.findings.found'), <DateTime key="found" at={finding.foundAt} />],
          [
            t('devices.findings.devices'),
            t('devices.findings.and', { first: first ?? '', second: second ?? '' }),
          ],
          [
            t('devices.findings.refs'),
            <span key="refs">
              {finding.sessionRefs.map((reference) => (
                <Code key={reference} mr="xs">
                  {reference}
                </Code>
              ))}
            </span>,
          ],
          [
            t('devices.findings.outcome'),
            finding.outcome && t(`devices.findings.outcome.${finding.outcome}`),
          ],
          [t('devices.findings.note'), finding.note],
        ]}
      />
      {finding.closedAt && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('devices.findings.closed_by', { name: finding.closedByName ?? '' })},{' '}
          <DateTime at={finding.closedAt} />
        </Text>
      )}
      {isOpen && isOwn && <Text mt="sm">{t('devices.findings.self')}</Text>}
      {isOpen && !isOwn && <FindingForm finding={finding} />}
    </Section>
  )
}
