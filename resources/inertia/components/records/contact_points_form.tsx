import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { IconX } from '@tabler/icons-react'
import type { RecordProps } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type Line = { system: string; value: string; use: string | null }
type ContactPointsFormProps = Pick<RecordProps, 'patient' | 'contactPoints'> & {
  onDone: () => void
}

/** Changes telephone numbers and e-mail addresses, all of them at once. */
export function ContactPointsForm({ patient, contactPoints, onDone }: ContactPointsFormProps) {
  const { t } = useText()
  const lines: Line[] = contactPoints.map(({ system, value, use }) => ({ system, value, use }))
  const form = useForm({
    patientId: patient.id,
    patientVersion: patient.version,
    contactPoints: lines.length > 0 ? lines : [newLine()],
  })
  const current = form.data.contactPoints
  const setLines = (next: Line[]) => form.setData('contactPoints', next)
  const change = (index: number, part: Partial<Line>) =>
    setLines(current.map((line, at) => (at === index ? { ...line, ...part } : line)))

  function send() {
    form.transform((data) => ({
      ...data,
      contactPoints: data.contactPoints.filter(({ value }) => value.trim() !== ''),
    }))
    form.put(paths.contactPoints(patient.id), { preserveScroll: true, onSuccess: onDone })
  }

  return (
    <ServerForm action={paths.contactPoints(patient.id)} onSend={send}>
      <ErrorSummary errors={form.errors} idOf={contactFieldId} />
      <Stack gap="xs">
        {current.map((line, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
            <NativeSelect
              w={110}
              label={index === 0 ? t('records.contact.kind') : undefined}
              aria-label={t('records.contact.kind')}
              value={line.system}
              onChange={(event) => change(index, { system: event.currentTarget.value })}
              data={[
                { value: 'phone', label: t('records.contact.phone') },
                { value: 'email', label: t('records.contact.email') },
              ]}
            />
            <TextInput
              id={contactFieldId(`contactPoints.${index}.value`)}
              flex={1}
              label={index === 0 ? t('records.contact.value') : undefined}
              aria-label={t('records.contact.value')}
              type={line.system === 'email' ? 'email' : 'tel'}
              value={line.value}
              onChange={(event) => change(index, { value: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('records.contact.remove')}
              onClick={() => setLines(current.filter((_, at) => at !== index))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setLines([...current, newLine()])}
        >
          {t('records.contact.add')}
        </Button>
        <Group gap="xs">
          <Button type="submit" loading={form.processing}>
            {t('words.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('words.cancel')}
          </Button>
        </Group>
      </Stack>
    </ServerForm>
  )
}

const newLine = (): Line => ({ system: 'email', value: '', use: null })
const contactFieldId = (field: string) => `contact-${field.replaceAll('.', '-')}`
