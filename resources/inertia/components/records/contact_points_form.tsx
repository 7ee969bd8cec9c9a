import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { RecordProps } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { ContactPointLine, type ContactLine } from '~/components/records/contact_point_line'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type ContactPointsFormProps = Pick<RecordProps, 'patient' | 'contactPoints'> & {
  onDone: () => void
}

/** Changes telephone numbers and e-mail addresses, all of them at once. */
export function ContactPointsForm({ patient, contactPoints, onDone }: ContactPointsFormProps) {
  const { t } = useText()
  const known = contactPoints.map(({ system, value, use }) => ({ system, value, use }))
  const form = useForm({
    patientId: patient.id,
    patientVersion: patient.version,
    contactPoints: known.length > 0 ? known : [newLine()],
  })
  const lines = form.data.contactPoints
  const setLines = (next: ContactLine[]) => form.setData('contactPoints', next)

  function send() {
    form.transform((data) => ({ ...data, contactPoints: data.contactPoints.filter(isFilled) }))
    form.put(paths.contactPoints(patient.id), { preserveScroll: true, onSuccess: onDone })
  }

  return (
    <ServerForm action={paths.contactPoints(patient.id)} onSend={send}>
      <ErrorSummary errors={form.errors} idOf={fieldId} />
      <Stack gap="md">
        {lines.map((line, index) => (
          <ContactPointLine
            key={index}
            id={fieldId(`contactPoints.${index}.value`)}
            line={line}
            onChange={(part) => setLines(lines.with(index, { ...line, ...part }))}
            onRemove={() => setLines(lines.toSpliced(index, 1))}
          />
        ))}
        <Button variant="subtle" size="compact-sm" onClick={() => setLines([...lines, newLine()])}>
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

const newLine = (): ContactLine => ({ system: 'email', value: '', use: null })
const isFilled = ({ value }: ContactLine) => value.trim() !== ''
const fieldId = (field: string) => `contact-${field.replaceAll('.', '-')}`
