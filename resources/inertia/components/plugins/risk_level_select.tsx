import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useText } from '~/texts/use_text'

const levels = ['1', '2', '3', '4', '5'] as const

type RiskLevelSelectProps = Omit<NativeSelectProps, 'data' | 'label'> & {
  of: 'likelihood' | 'consequence'
}

/** One of five levels, each with a word of its own. */
export function RiskLevelSelect({ of, ...props }: RiskLevelSelectProps) {
  const { t } = useText()

  return (
    <NativeSelect
      {...props}
      label={t(`plugins.risk.${of}`)}
      data={levels.map((level) => ({ value: level, label: t(`plugins.risk.${of}.${level}`) }))}
    />
  )
}
