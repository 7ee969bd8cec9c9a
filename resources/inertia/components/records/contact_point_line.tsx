import { ActionIcon, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useText } from '~/texts/use_text'

export type ContactLine = { system: string; value: string; use: string | null }

type ContactPointLineProps = {
  id: string
  line: ContactLine
  onChange: (part: Partial<ContactLine>) => void
  onRemove: () => void
}

/** One way to reach the patient, while it is being changed. */
export function ContactPointLine({ id, line, onChange, onRemove }: ContactPointLineProps) {
  const { t } = useText()

  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap">
        <NativeSelect
          flex={1}
          aria-label={t('records.contact.kind')}
          value={line.system}
          onChange={(event) => onChange({ system: event.currentTarget.value })}
          data={[
            { value: 'phone', label: t('records.contact.phone') },
            { value: 'email', label: t('records.contact.email') },
          ]}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('records.contact.remove')}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      </Group>
      <TextInput
        id={id}
        aria-label={t('records.contact.value')}
        type={line.system === 'email' ? 'email' : 'tel'}
        value={line.value}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
    </Stack>
  )
}
