import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { json, refusalOf } from '#tests/functional/people/staff_room'
import type { Visitor } from '#tests/support/visitor'
import { request } from 'node:http'
import type { ImportProps } from '#resources/inertia/contract'

export const importsPath = '/administration/staff-imports'
export const columns = 'employee number;name;sign-in name;role;unit;from;until'
export { forgetAttempts }

/** A staff file as a browser uploads it. */
export async function upload(
  visitor: Visitor,
  lines: readonly string[] | Buffer,
  options: { isComplete?: boolean; makesUnits?: boolean } = {}
): Promise<string> {
  const file = Buffer.isBuffer(lines) ? lines : Buffer.from([columns, ...lines].join('\n'))
  const boundary = 'grense'
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const body = Buffer.concat([
    Buffer.from(
      field('isComplete', String(options.isComplete ?? false)) +
        field('makesUnits', String(options.makesUnits ?? false)) +
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="staff.csv"\r\ncontent-type: text/csv\r\n\r\n`
    ),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const answer = await post(visitor, body, `multipart/form-data; boundary=${boundary}`)
  if (answer.status !== 201) throw new Error(`upload answered ${answer.status} ${answer.text}`)
  return (JSON.parse(answer.text) as { id: string }).id
}

export function post(visitor: Visitor, body: Buffer, type: string) {
  const token = decodeURIComponent(visitor.cookies.get('XSRF-TOKEN') ?? '')
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: visitor.port(),
      method: 'POST',
      path: importsPath,
      headers: {
        'host': `${visitor.host}:${visitor.port()}`,
        cookie,
        'x-xsrf-token': token,
        'content-type': type,
        'content-length': body.length,
        ...json,
      },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.end(body)
  })
}

export async function look(visitor: Visitor, id: string, query = ''): Promise<ImportProps> {
  return (await visitor.get(`${importsPath}/${id}${query}`, json)).json<ImportProps>()
}

/** Refusal code, or null when it was carried out. */
export async function apply(visitor: Visitor, id: string, hash: string) {
  return refusalOf(await visitor.post(`${importsPath}/${id}/application`, { hash }, json))
}

/** Uploads, looks, and confirms exactly that. */
export async function bring(
  visitor: Visitor,
  lines: readonly string[],
  options: { isComplete?: boolean; makesUnits?: boolean } = {}
) {
  const id = await upload(visitor, lines, options)
  const { preview } = await look(visitor, id)
  return { id, preview: preview!, refusal: await apply(visitor, id, preview!.hash) }
}
