import process from 'node:process'
import { createMailRelay } from './mail/create_mail_relay.ts'

const relay = createMailRelay()
const { smtp, inbox } = await relay.listen({
  smtp: Number(process.env.PORT ?? 2525),
  inbox: Number(process.env.INBOX_PORT ?? 8025),
})
console.log(`Demo mail relay: SMTP on 127.0.0.1:${smtp}, mailbox at http://localhost:${inbox}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void relay.close().then(() => process.exit(0)))
}
