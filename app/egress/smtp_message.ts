import MailComposer from 'nodemailer/lib/mail-composer'

/** One plain message to one person. */
export interface OutgoingEmail {
  /** Id of the delivery; the Message-ID is made from it and stays over retries. */
  readonly deliveryId: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/**
 * Writes the message as it goes on the wire. Files and addresses named in it are never opened.
 *
 * @param host the tenant's host, which together with the delivery makes the Message-ID
 */
export async function composeEmail(
  email: OutgoingEmail,
  from: string,
  host: string
): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to: { name: '', address: email.to },
    subject: email.subject,
    text: email.text,
    messageId: `<${email.deliveryId}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return await composer.compile().build()
}
