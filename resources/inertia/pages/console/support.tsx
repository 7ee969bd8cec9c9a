import { Button } from '@mantine/core'
import type { ConsoleSupportProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { AskForSupport } from '~/components/console/ask_for_support'
import { GrantFacts } from '~/components/support/grant_facts'
import { GrantState } from '~/components/support/grant_state'
import { useText } from '~/texts/use_text'

/** The operator's own requests to be let in to a tenant. */
export default function ConsoleSupport({ grants, tenants }: ConsoleSupportProps) {
  const { t } = useText()

  return (
    <>
      <PageHeading title={t('support.console.title')} lead={t('support.console.lead')} />
      <AskForSupport tenants={tenants} />
      {grants.length === 0 && (
        <EmptyState title={t('support.console.none')}>{t('support.console.none.what')}</EmptyState>
      )}
      {grants.map((grant) => (
        <Section key={grant.id} title={grant.tenant} aside={<GrantState state={grant.state} />}>
          <GrantFacts grant={grant} />
          {grant.enter && (
            <Button component="a" href={grant.enter} mt="md">
              {t('support.console.enter', { tenant: grant.tenant })}
            </Button>
          )}
        </Section>
      ))}
    </>
  )
}
