import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { E_KEY_PASSPHRASE } from '#app/encryption/exceptions'

const PASSPHRASE_BYTES_MAX = 1024
const READABLE_BY_OTHERS = 0o077
const CREDENTIAL = 'varde_key_passphrase'

/** Where to look; only names of files come from the environment, never the passphrase. */
export interface PassphraseEnvironment {
  VARDE_KEY_PASSPHRASE_FILE?: string
  /** Set by systemd for `LoadCredential=varde_key_passphrase:…`. */
  CREDENTIALS_DIRECTORY?: string
}

export interface Terminal {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

/**
 * Reads the passphrase of the key store: from the named file, else from systemd's credentials,
 * else by asking at the terminal. An environment variable would show it in /proc and crash dumps.
 *
 * @throws E_KEY_PASSPHRASE when there is none, or others may read the file
 */
export async function readKeyPassphrase(
  environment: PassphraseEnvironment = process.env,
  terminal: Terminal | null = ownTerminal()
): Promise<string> {
  if (environment.VARDE_KEY_PASSPHRASE_FILE) {
    return await readPassphraseFile(environment.VARDE_KEY_PASSPHRASE_FILE)
  }
  if (environment.CREDENTIALS_DIRECTORY) {
    return await readPassphraseFile(join(environment.CREDENTIALS_DIRECTORY, CREDENTIAL))
  }
  if (terminal) return await askPassphrase(terminal)

  throw new E_KEY_PASSPHRASE([
    'there is no terminal to ask at; put it in a file only this user can read and name the file in VARDE_KEY_PASSPHRASE_FILE',
  ])
}

async function readPassphraseFile(path: string): Promise<string> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new E_KEY_PASSPHRASE([`the file ${path} cannot be opened`], { cause })
  })
  try {
    const { mode, size } = await file.stat()
    if (mode & READABLE_BY_OTHERS) {
      throw new E_KEY_PASSPHRASE([`others may read ${path}; run "chmod 600 ${path}"`])
    }
    if (size > PASSPHRASE_BYTES_MAX) {
      throw new E_KEY_PASSPHRASE([`${path} is longer than ${PASSPHRASE_BYTES_MAX} bytes`])
    }
    return notEmpty(await file.readFile('utf8'))
  } finally {
    await file.close()
  }
}

async function askPassphrase(terminal: Terminal): Promise<string> {
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: terminal.input, output: silence, terminal: true })
  terminal.output.write('Passphrase of the key store: ')
  try {
    return notEmpty(await reader.question(''))
  } finally {
    reader.close()
    terminal.output.write('\n')
  }
}

function notEmpty(text: string): string {
  const passphrase = text.replace(/\r?\n$/, '').normalize('NFC')
  if (passphrase.length === 0) throw new E_KEY_PASSPHRASE(['it is empty'])
  return passphrase
}

function ownTerminal(): Terminal | null {
  const { stdin, stderr } = process
  return stdin.isTTY && stderr.isTTY ? { input: stdin, output: stderr } : null
}
