import { Badge } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import type { PatientBannerProps } from '~/contract'
import { DateOnly } from '~/components/common/date_only'
import { EmergencyNotice } from '~/components/access/emergency_notice'
import { PatientTabs } from '~/components/patients/patient_tabs'
import { useText } from '~/texts/use_text'
import classes from './patient_banner.module.css'

/** Whose record this is and why the reader may be here. The same on every page; it never scrolls away. */
export function PatientBanner({ patient }: { patient: PatientBannerProps }) {
  const { t, code } = useText()
  const reason = code(`records.reason.${patient.reason}`, patient.reason)

  return (
    <div className={classes.banner} role="region" aria-label={t('records.banner.label')}>
      <div className={classes.who}>
        <h1 className={classes.name}>{patient.name}</h1>
        <span className={classes.facts}>
          {patient.birthDate && (
            <span>
              {t('records.banner.born')} <DateOnly date={patient.birthDate} short />
              {patient.ageYears !== null &&
                ` (${t('records.banner.age', { years: patient.ageYears })})`}
            </span>
          )}
          {patient.gender && (
            <span>{code(`records.gender.${patient.gender}`, patient.gender)}</span>
          )}
          {patient.identifierMasked && <span>{patient.identifierMasked}</span>}
          {patient.responsibleName && (
            <span>
              {t('records.banner.responsible')} {patient.responsibleName}
            </span>
          )}
        </span>
        {patient.protection && (
          <Badge color="gray" variant="filled">
            {t(`records.protection.${patient.protection}`)}
          </Badge>
        )}
        {patient.deceasedAt && (
          <Badge color="gray" variant="filled">
            {t('records.banner.deceased')} <DateOnly date={patient.deceasedAt} short />
          </Badge>
        )}
        <span className={classes.reason}>
          <IconShieldCheck size={16} aria-hidden />
          <span className="visually-hidden">{t('records.banner.reason')}: </span>
          {patient.reasonUnit ? `${reason}: ${patient.reasonUnit}` : reason}
        </span>
      </div>
      <EmergencyNotice patient={patient} />
      <PatientTabs patientId={patient.id} reason={patient.reason} />
    </div>
  )
}
