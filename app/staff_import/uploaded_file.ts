import type { HttpContext } from '@adonisjs/core/http'
import { bytesMax } from '#app/staff_import/read_staff_file'

/** The file and the words around it. */
const formBytesMax = bytesMax + 65_536

/** The one file of a form, in memory; null when there is none or it is larger than it may be. */
export async function uploadedFile({ request }: HttpContext): Promise<Buffer | null> {
  const announced = Number(request.header('content-length') ?? Infinity)
  if (!request.is(['multipart']) || announced > formBytesMax) return null
  const chunks: Buffer[] = []
  request.multipart.onFile('file', { size: bytesMax }, async (part, report) => {
    for await (const chunk of part as AsyncIterable<Buffer>) {
      report(chunk)
      chunks.push(chunk)
    }
  })
  try {
    await request.multipart.process({ limit: formBytesMax })
  } catch {
    return null
  }
  const file = Buffer.concat(chunks)
  return file.length > 0 && file.length <= bytesMax ? file : null
}
