import { Text } from '@mantine/core'
import type { Processor } from '~/contract'
import { countryName } from '~/format/country_name'
import { useText } from '~/texts/use_text'
import classes from './transfers.module.css'

/** In which countries data is, and which of them lie outside the EEA. */
export function Transfers({ home, processors }: { home: string; processors: Processor[] }) {
  const { t, locale } = useText()
  const countries = [...new Set([home, ...processors.map(({ country }) => country)])]

  return (
    <ul className={classes.countries}>
      {countries.map((country) => {
        const there = processors.filter((processor) => processor.country === country)
        const mechanism = there.find(
          ({ transferMechanism }) => transferMechanism
        )?.transferMechanism

        return (
          <li key={country} data-outside={mechanism ? true : undefined}>
            <strong>{countryName(country, locale)}</strong>
            <Text size="sm" component="span">
              {[country === home && t('privacy.transfers.home'), ...there.map(({ name }) => name)]
                .filter(Boolean)
                .join(', ')}
            </Text>
            <Text size="sm" component="span" c="dimmed">
              {mechanism
                ? t('privacy.transfers.outside', { mechanism })
                : t('privacy.transfers.inside')}
            </Text>
          </li>
        )
      })}
    </ul>
  )
}
