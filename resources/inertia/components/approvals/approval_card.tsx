import { Badge, Button, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import type { ApprovalLine, ApprovalsProps } from '~/contract'
import { ConfirmForm } from '~/components/auth/confirm_form'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type ApprovalCardProps = { line: ApprovalLine; confirmWith: ApprovalsProps['confirmWith'] }

/** One act that two people answer for: what will happen, who asked, and the second one's word. */
export function ApprovalCard({ line, confirmWith }: ApprovalCardProps) {
  const { t, own, code } = useText()
  const { id, kind, state } = line
  const title = code(`approvals.kind.${kind}`, kind)
  const refuse = () => router.delete(paths.approval(id), { preserveScroll: true })
  const spoken = (name: string, value: ApprovalLine['facts'][string]) => {
    if (value === null) return null
    if (typeof value === 'object') return own(value)
    if (name === 'from' || name === 'until') return <DateTime at={String(value)} />
    return code(`approvals.value.${value}`, String(value))
  }

  return (
    <Section
      title={title}
      aside={state !== 'waiting' && <Badge variant="light">{t(`approvals.state.${state}`)}</Badge>}
    >
      <Text maw="75ch" mb="sm">
        {code(`approvals.what.${kind}`, title)}
      </Text>
      <Facts
        facts={[
          ...Object.entries(line.facts).map(([name, value]): [string, React.ReactNode] => [
            code(`approvals.fact.${name}`, name),
            spoken(name, value),
          ]),
          [t('approvals.asked_by'), line.askedBy],
          [t('approvals.asked_at'), <DateTime key="asked" at={line.askedAt} />],
          [
            t('approvals.expires'),
            state === 'waiting' && <DateTime key="expires" at={line.expiresAt} />,
          ],
          [t('approvals.decided_by'), line.decidedBy],
          [t('approvals.decided_at'), line.decidedAt && <DateTime key="at" at={line.decidedAt} />],
        ]}
      />
      {line.mayDecide && (
        <ConfirmForm
          action={paths.approvalYes(id)}
          fields={{ hash: line.hash }}
          label={title}
          send={t(line.byCommand ? 'approvals.approve.later' : 'approvals.approve')}
          sendWithPasskey={t('approvals.approve.passkey')}
          confirmWith={confirmWith}
        />
      )}
      {state === 'waiting' && (line.mayDecide || line.isOwn) && (
        <Button
          mt="md"
          variant="default"
          aria-label={`${t('approvals.refuse')}: ${title}`}
          onClick={refuse}
        >
          {t(line.isOwn ? 'approvals.withdraw' : 'approvals.refuse')}
        </Button>
      )}
      {state === 'waiting' && line.isOwn && <Text mt="sm">{t('approvals.own')}</Text>}
    </Section>
  )
}
