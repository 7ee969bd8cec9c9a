import { Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { StaffRole, UnitReference } from '~/contract'
import { ActDialog } from '~/components/people/act_dialog'
import { RoleFields } from '~/components/people/role_fields'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type Invitation = {
  name: string
  signInName: string
  role: StaffRole
  unitId: string | null
  noticeAddress: string
  isMailed: boolean
}

type InvitePersonProps = { units: UnitReference[]; mayMail: boolean }

/** A new person with a first role; the page that follows shows their link, once, or it is mailed. */
export function InvitePerson({ units, mayMail }: InvitePersonProps) {
  const { t } = useText()
  const form = useForm<Invitation>({
    name: '',
    signInName: '',
    role: 'clinician',
    unitId: units[0]?.id ?? null,
    noticeAddress: '',
    isMailed: false,
  })

  return (
    <ActDialog
      label={t('people.invite')}
      title={t('people.invite')}
      what={t('people.invite.lead')}
      send={t(form.data.isMailed ? 'people.invite.send_mail' : 'people.invite.send')}
      action={paths.people}
      errors={form.errors}
      isSending={form.processing}
      idOf={(field) => `invite-${field}`}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.post(paths.people, { onSuccess: done })}
    >
      <TextInput
        id="invite-name"
        name="name"
        autoComplete="off"
        label={t('people.invite.name')}
        description={t('people.invite.name.help')}
        error={form.errors.name}
        value={form.data.name}
        onChange={(event) => form.setData('name', event.currentTarget.value)}
      />
      <TextInput
        id="invite-signInName"
        name="signInName"
        autoComplete="off"
        label={t('people.invite.sign_in_name')}
        description={t('people.invite.sign_in_name.help')}
        error={form.errors.signInName}
        value={form.data.signInName}
        onChange={(event) => form.setData('signInName', event.currentTarget.value)}
      />
      <TextInput
        id="invite-noticeAddress"
        name="noticeAddress"
        type="email"
        autoComplete="off"
        label={t('people.invite.address')}
        description={t('people.invite.address.help')}
        error={form.errors.noticeAddress}
        value={form.data.noticeAddress}
        onChange={(event) => form.setData('noticeAddress', event.currentTarget.value)}
      />
      {mayMail && (
        <Checkbox
          id="invite-isMailed"
          name="isMailed"
          label={t('people.invite.mail')}
          description={t('people.invite.mail.help')}
          disabled={form.data.noticeAddress.trim() === ''}
          checked={form.data.isMailed}
          onChange={(event) => form.setData('isMailed', event.currentTarget.checked)}
        />
      )}
      <RoleFields
        prefix="invite"
        units={units}
        value={form.data}
        errors={form.errors}
        onChange={(role) => form.setData({ ...form.data, ...role })}
      />
    </ActDialog>
  )
}
