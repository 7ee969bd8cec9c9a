import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { Credential, SecondFactor } from '~/contract'
import { ActDialog } from '~/components/people/act_dialog'
import { calendarDate } from '~/format/calendar_date'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const secondFactors: SecondFactor[] = ['yes', 'no', 'not_possible']

type Form = {
  credential: string
  holder: string
  place: string
  secondFactor: SecondFactor | ''
  rotatedOn: string | null
}

/** What somebody vouches for today, beginning with what was said last. */
export function AttestCredential({ credential, days }: { credential: Credential; days: number }) {
  const { t, own, locale } = useText()
  const { attestation, isRotationKnown, rotatedOn } = credential
  const form = useForm<Form>({
    credential: credential.credential,
    holder: attestation?.holder ?? '',
    place: attestation?.place ?? '',
    secondFactor: attestation?.secondFactor ?? '',
    rotatedOn: isRotationKnown ? null : rotatedOn,
  })
  const idOf = (field: string) => `${credential.credential}-${field}`
  const heard = t('credentials.attest.of', { name: own(credential.name) })
  const path = paths.credentialAttestations

  return (
    <ActDialog
      label={t('credentials.attest')}
      heard={heard}
      title={heard}
      what={t('credentials.attest.what', { days })}
      send={t('credentials.attest.send')}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      idOf={idOf}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.post(path, { preserveScroll: true, onSuccess: done })}
    >
      <TextInput
        id={idOf('holder')}
        name="holder"
        autoComplete="off"
        label={t('credentials.holder')}
        description={t('credentials.holder.help')}
        error={form.errors.holder}
        value={form.data.holder}
        onChange={(event) => form.setData('holder', event.currentTarget.value)}
      />
      <TextInput
        id={idOf('place')}
        name="place"
        autoComplete="off"
        label={t('credentials.place')}
        description={t('credentials.place.help')}
        error={form.errors.place}
        value={form.data.place}
        onChange={(event) => form.setData('place', event.currentTarget.value)}
      />
      <Radio.Group
        id={idOf('secondFactor')}
        label={t('credentials.second_factor')}
        error={form.errors.secondFactor}
        value={form.data.secondFactor}
        onChange={(chosen) => form.setData('secondFactor', chosen as SecondFactor)}
      >
        <Stack gap="xs" mt="xs">
          {secondFactors.map((one) => (
            <Radio key={one} value={one} label={t(`credentials.second_factor.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {isRotationKnown && rotatedOn ? (
        <Text size="sm">
          {t('credentials.rotated')}.{' '}
          {t('credentials.rotated.known', { day: calendarDate(rotatedOn, locale) })}
        </Text>
      ) : (
        <TextInput
          id={idOf('rotatedOn')}
          type="date"
          name="rotatedOn"
          label={t('credentials.rotated')}
          description={t('credentials.rotated.help')}
          error={form.errors.rotatedOn}
          value={form.data.rotatedOn ?? ''}
          onChange={(event) => form.setData('rotatedOn', event.currentTarget.value || null)}
        />
      )}
    </ActDialog>
  )
}
