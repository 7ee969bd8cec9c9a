import { readFile } from 'node:fs/promises'

/** The passphrase a keeper wrote into a file, without the end of its line. */
export async function readKeeperPassphrase(path: string): Promise<string> {
  const text = await readFile(path, 'utf8')
  return text.replace(/\r?\n$/, '')
}

/** `name=file` as its two parts; the file is undefined where somebody types. */
export function namedWithFile(word: string): { name: string; file: string | undefined } {
  const [name = '', file] = word.split(/=(.*)/s)
  return { name, file: file || undefined }
}
