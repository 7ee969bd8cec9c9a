import { Alert } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { NoRelationProps } from '~/contract'
import { AccessRequest } from '~/components/access/access_request'
import { EmergencyForm } from '~/components/access/emergency_form'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { useText } from '~/texts/use_text'

/** No care relation: name and birth year, why the record is closed, and the ways to it. */
export default function NoRelation(props: NoRelationProps) {
  const { patientId, name, birthYear, reason, emergencyTemplates } = props
  const { t, code } = useText()

  return (
    <>
      <PageHeading title={t('records.closed.title')} />
      <Section
        title={birthYear ? `${name}, ${t('records.closed.born', { year: birthYear })}` : name}
      >
        <Alert color="gray" icon={<IconLock size={18} />} mb="md">
          {code(`records.closed.${reason}`, t('records.closed.no_relation'))}
        </Alert>
        {reason !== 'own_record_refused' && <AccessRequest {...props} />}
      </Section>
      {emergencyTemplates.length > 0 && (
        <EmergencyForm
          patientId={patientId}
          templates={emergencyTemplates}
          lead={reason === 'blocked' ? 'emergency.blocked.lead' : 'emergency.lead'}
          confirmWith={props.confirmWith}
        />
      )}
    </>
  )
}
