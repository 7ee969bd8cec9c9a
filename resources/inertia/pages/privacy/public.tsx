import { Anchor, Button, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { PublicPrivacyProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { Activities } from '~/components/privacy/activities'
import { ProcessorsTable } from '~/components/privacy/processors_table'
import { Transfers } from '~/components/privacy/transfers'
import { countryName } from '~/format/country_name'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The same register in plain words, for everybody. */
export default function PublicPrivacy({
  tenantName,
  at,
  controller,
  site,
  processors,
  activities,
}: PublicPrivacyProps) {
  const { t, locale } = useText()
  const { now } = useShared()

  return (
    <>
      <PageHeading
        title={t('privacy.public.title')}
        lead={t('privacy.public.lead', { tenant: tenantName })}
      >
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('privacy.export.print')}
        </Button>
      </PageHeading>
      <Text mb="lg" className="prose">
        {t('privacy.public.computed')} <DateTime at={at ?? now} />.
      </Text>
      <Section title={t('privacy.public.responsible')}>
        <Text className="prose" mb="sm">
          {t('privacy.public.responsible.what', { tenant: controller.name })}
        </Text>
        <Facts
          facts={[
            [t('privacy.contact'), controller.contact],
            [t('privacy.public.where'), `${site.address}, ${countryName(site.country, locale)}`],
            [t('privacy.operator'), site.operator],
          ]}
        />
      </Section>
      <Section title={t('privacy.public.others')}>
        <Text mb="sm" className="prose">
          {processors.length > 0
            ? t('privacy.public.others.what')
            : t('privacy.public.others.none')}
        </Text>
        {processors.length > 0 && <ProcessorsTable processors={processors} />}
      </Section>
      <Section title={t('privacy.public.countries')}>
        <Transfers home={site.country} processors={processors} />
      </Section>
      <Section title={t('privacy.public.activities')}>
        <Activities activities={activities} />
      </Section>
      <Section title={t('privacy.public.rights')}>
        <Text className="prose">{t('privacy.public.rights.what')}</Text>
        <Text mt="sm">
          <Anchor href={paths.trust}>{t('shell.trust')}</Anchor>
        </Text>
      </Section>
    </>
  )
}
