import { Anchor, Box, Group } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ConnectionProps } from '~/contract'
import { CopyButton } from '~/components/common/copy_button'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { ErrorSummary } from '~/components/common/error_summary'
import { Facts } from '~/components/common/facts'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { ConnectionFindings } from '~/components/federation/connection_findings'
import { ConnectionForm } from '~/components/federation/connection_form'
import { ConnectionState } from '~/components/federation/connection_state'
import { ConnectionSteps } from '~/components/federation/connection_steps'
import { GroupRoles } from '~/components/federation/group_roles'
import { ProofFirst } from '~/components/federation/proof_first'
import { SamlMetadata } from '~/components/federation/saml_metadata'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** One directory: what it is set to, whom its groups let in, and when it served. */
export default function Connection(props: ConnectionProps) {
  const { t, own } = useText()
  const { errors } = useShared()
  const { connection, fields, periods, proof } = props

  return (
    <>
      <Anchor component={Link} href={paths.federation} size="sm">
        {t('federation.all')}
      </Anchor>
      <PageHeading
        title={connection.name}
        lead={own(connection.protocol)}
        beside={<ConnectionState state={connection.state} />}
      />
      <ErrorSummary errors={{ _: errors._ ?? '' }} />
      <ProofFirst proof={proof} />
      <ConnectionFindings connection={connection} />
      <ConnectionSteps connection={connection} />
      <Box mb="md">
        <Facts
          facts={[
            [
              t('federation.answer_address'),
              connection.answerAddress && (
                <Group key="address" gap="sm">
                  {connection.answerAddress}
                  <CopyButton
                    text={connection.answerAddress}
                    label={t('federation.answer_address.copy')}
                  />
                </Group>
              ),
            ],
            ...connection.facts.map(({ label, value }): [string, string] => [own(label), value]),
            [t('federation.people'), String(connection.people)],
          ]}
        />
      </Box>
      <SamlMetadata connection={connection} />
      <GroupRoles {...props} />
      {fields.length > 0 && (
        <Section title={t('federation.settings')}>
          <ConnectionForm
            key={fields[0]?.lastChangedAt}
            path={paths.connection(connection.id)}
            method="put"
            fields={fields}
            send={t('federation.settings.send')}
          />
        </Section>
      )}
      {periods.length > 0 && (
        <Section title={t('federation.periods')}>
          <DataTable
            caption={t('federation.periods')}
            columns={[
              t('federation.column.name'),
              t('federation.periods.host'),
              t('federation.periods.processor'),
              t('federation.column.since'),
              t('federation.column.until'),
            ]}
            rows={periods.map((period) => ({
              key: period.id,
              cells: [
                period.name,
                period.host,
                period.processorName ?? t('federation.periods.own'),
                <DateTime key="since" at={period.since} />,
                period.until ? <DateTime key="until" at={period.until} /> : '–',
              ],
            }))}
          />
        </Section>
      )}
    </>
  )
}
