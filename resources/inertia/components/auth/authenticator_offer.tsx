import { Code, List, Text } from '@mantine/core'
import type { NewAuthenticatorProps } from '~/contract'
import { useText } from '~/texts/use_text'
import classes from './authenticator_offer.module.css'

/** An authenticator's secret, as a picture and as text. */
export function AuthenticatorOffer({ qrSvg, secretText }: NewAuthenticatorProps) {
  const { t } = useText()

  return (
    <>
      <List type="ordered" size="md" spacing="sm" mb="lg">
        <List.Item>{t('auth.authenticator.scan')}</List.Item>
        <List.Item>{t('auth.authenticator.type')}</List.Item>
      </List>
      <div
        className={classes.picture}
        role="img"
        aria-label={t('auth.authenticator.picture')}
        dangerouslySetInnerHTML={{ __html: qrSvg }}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('auth.authenticator.text')}
      </Text>
      <Code block className={classes.secret}>
        {secretText}
      </Code>
    </>
  )
}
