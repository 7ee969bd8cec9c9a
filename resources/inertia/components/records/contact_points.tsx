import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { RecordProps } from '~/contract'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { ContactPointsForm } from '~/components/records/contact_points_form'
import { useText } from '~/texts/use_text'

type ContactPointsProps = Pick<RecordProps, 'patient' | 'contactPoints' | 'mayWrite'>

/** How the patient is reached. */
export function ContactPoints({ patient, contactPoints, mayWrite }: ContactPointsProps) {
  const { t, code } = useText()
  const [isEditing, { open, close }] = useDisclosure(false)

  return (
    <Section
      title={t('records.contact')}
      aside={
        mayWrite &&
        !isEditing && (
          <Button size="compact-sm" variant="subtle" onClick={open} className="no-print">
            {t('words.change')}
          </Button>
        )
      }
    >
      {isEditing ? (
        <ContactPointsForm patient={patient} contactPoints={contactPoints} onDone={close} />
      ) : (
        <>
          {contactPoints.length === 0 && <Text c="dimmed">{t('records.contact.none')}</Text>}
          <Facts
            facts={contactPoints.map(({ system, value }): [string, string] => [
              code(`records.contact.${system}`, system),
              value,
            ])}
          />
        </>
      )}
    </Section>
  )
}
