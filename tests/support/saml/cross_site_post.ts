import { request } from 'node:http'
import { serverPort } from '#tests/support/visitor'

export type PostedAnswer = { status: number; location: string; setsCookies: boolean; text: string }

/** A form that another site's page posts: no cookie of ours comes along, and no CSRF token. */
export function crossSitePost(
  host: string,
  path: string,
  fields: Record<string, string>
): Promise<PostedAnswer> {
  const body = new URLSearchParams(fields).toString()
  const headers = {
    'host': `${host}:${serverPort()}`,
    'origin': 'https://idp.nordlys.example',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
  }
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: serverPort(), method: 'POST', path, headers }
    const posted = request(options, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          setsCookies: response.headers['set-cookie'] !== undefined,
          text,
        })
      )
    })
    posted.on('error', reject)
    posted.end(body)
  })
}
