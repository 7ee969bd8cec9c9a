import { useState } from 'react'
import { Button, Text, TextInput } from '@mantine/core'
import { router } from '@inertiajs/react'
import type { SupportLine, SupportProps } from '~/contract'
import { ConfirmForm } from '~/components/auth/confirm_form'
import { Section } from '~/components/common/section'
import { GrantFacts } from '~/components/support/grant_facts'
import { GrantState } from '~/components/support/grant_state'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type GrantCardProps = Omit<SupportProps, 'grants'> & { grant: SupportLine }

/** One request of an operator, with the tenant's word on it. */
export function GrantCard({ grant, isAdministrator, isOfficer, confirmWith }: GrantCardProps) {
  const { t } = useText()
  const [identifier, setIdentifier] = useState('')
  const { id, state, scope, operatorName } = grant
  const isAsked = state === 'asked'
  const isOpen = state === 'granted' || state === 'here'
  const isMine = scope === 'patient' ? isOfficer : isAdministrator
  const answer = paths.supportAnswer(id)
  const idOf = (field: string) => `${field}-${id}`

  return (
    <Section title={operatorName} aside={<GrantState state={state} />}>
      <GrantFacts grant={grant} />
      {isAsked && isMine && (
        <ConfirmForm
          action={answer}
          fields={{ answer: 'grant', ...(scope === 'patient' && { identifier }) }}
          label={t('support.grant.for', { name: operatorName })}
          send={t(scope === 'patient' ? 'support.name_patient' : 'support.grant')}
          sendWithPasskey={t('support.grant.passkey')}
          confirmWith={confirmWith}
          idOf={idOf}
        >
          {(errors) =>
            scope === 'patient' && (
              <TextInput
                id={idOf('identifier')}
                label={t('support.identifier')}
                description={t('support.identifier.help')}
                error={errors.identifier}
                value={identifier}
                onChange={(event) => setIdentifier(event.currentTarget.value)}
              />
            )
          }
        </ConfirmForm>
      )}
      {isAsked && !isMine && <Text mt="sm">{t(`support.waits.${scope}`)}</Text>}
      {isAsked && (
        <Button
          mt="md"
          variant="default"
          aria-label={`${t('support.refuse')}: ${operatorName}`}
          onClick={() => router.post(answer, { answer: 'refuse' }, { preserveScroll: true })}
        >
          {t('support.refuse')}
        </Button>
      )}
      {isOpen && isAdministrator && (
        <Button
          mt="md"
          color="red"
          variant="outline"
          aria-label={`${t('support.end')}: ${operatorName}`}
          onClick={() => router.post(paths.supportEnding(id), {}, { preserveScroll: true })}
        >
          {t('support.end')}
        </Button>
      )}
    </Section>
  )
}
