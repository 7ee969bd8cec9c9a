import { Head } from '@inertiajs/react'
import type { RecordProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { MoreLink } from '~/components/common/more_link'
import { PatientBanner } from '~/components/patients/patient_banner'
import { ClosedEntries } from '~/components/records/closed_entries'
import { ContactPoints } from '~/components/records/contact_points'
import { Demographics } from '~/components/records/demographics'
import { EntryCard } from '~/components/records/entry_card'
import { EpisodeList } from '~/components/records/episode_list'
import { KeptResources } from '~/components/records/kept_resources'
import { NewEntry } from '~/components/records/new_entry'
import { PluginPanels } from '~/components/records/plugin_panels'
import { RefusedEntry } from '~/components/records/refused_entry'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from '~/css/record.module.css'

/** The record of one patient: what is written, and beside it who the patient is. */
export default function Record(props: RecordProps) {
  const { t } = useText()
  const { patient, entries, conflict, nextCursor } = props
  const next = nextCursor && withQuery(paths.patient(patient.id), { cursor: nextCursor })

  return (
    <>
      <Head title={t('records.title')} />
      <PatientBanner patient={patient} />
      <div className={classes.columns}>
        <section aria-labelledby="entries">
          <h2 id="entries" className="visually-hidden">
            {t('records.entries')}
          </h2>
          {conflict && <RefusedEntry conflict={conflict} patient={patient} />}
          {props.mayWrite && <NewEntry patient={patient} episodes={props.episodes} />}
          <ClosedEntries {...props} />
          {entries.length === 0 && (
            <EmptyState title={t('records.entries.none')}>
              {t('records.entries.none.what')}
            </EmptyState>
          )}
          {entries.map((entry) => (
            <EntryCard key={entry.id} entry={entry} patient={patient} />
          ))}
          <MoreLink href={next} label={t('records.entries.older')} />
        </section>
        <div className={classes.aside}>
          <PluginPanels panels={props.pluginPanels} patient={patient} />
          <EpisodeList episodes={props.episodes} />
          <ContactPoints {...props} />
          <Demographics {...props} />
          <KeptResources kept={props.keptResources} />
        </div>
      </div>
    </>
  )
}
