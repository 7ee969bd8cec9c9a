import { connect as openTcp } from 'node:net'
import { connect as openTls } from 'node:tls'
import { get } from 'node:http'
import { createTransport } from 'nodemailer'
import { request } from 'undici'

export type Attempt = { by: string; run: (port: number) => Promise<unknown> }

/** What a plugin might try that wants bytes out past the broker. Each must fail. */
export const attempts: Attempt[] = [
  { by: 'fetch', run: (port) => fetch(`http://127.0.0.1:${port}/`) },
  { by: 'http', run: (port) => settled(get({ host: '127.0.0.1', port })) },
  { by: 'net', run: (port) => settled(openTcp(port, '127.0.0.1')) },
  { by: 'tls', run: (port) => settled(openTls(port, '127.0.0.1')) },
  { by: 'undici', run: (port) => request(`http://127.0.0.1:${port}/`) },
  {
    by: 'nodemailer',
    run: (port) =>
      createTransport({ host: '127.0.0.1', port, connectionTimeout: 2_000 }).sendMail({
        from: 'a@example.org',
        to: 'b@example.org',
        text: 'out',
      }),
  },
]

type Emitter = { on(event: string, listener: (value: unknown) => void): unknown }

function settled(emitter: Emitter): Promise<unknown> {
  return new Promise((resolve, reject) => {
    for (const event of ['connect', 'response', 'secureConnect']) emitter.on(event, resolve)
    emitter.on('error', reject)
  })
}
