import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createKeyPair,
  PERSISTENT_NAME,
  type Asked,
} from '#tests/support/saml/saml_identity_provider'

const pages = '/usr/share/simplesamlphp/www'
const attributeMaps = '/etc/simplesamlphp/attributemap/'

/** An identity provider by other hands: Debian's simplesamlphp on PHP's own web server. */
export const hasSimpleSamlPhp = existsSync(join(pages, 'index.php')) && existsSync('/usr/bin/php')
export const noSimpleSamlPhp = 'simplesamlphp is not installed (apt-get install simplesamlphp)'

export type PostedForm = { action: string; fields: Record<string, string> }

const ORIGIN = 'https://idp.sentralsykehuset.example'

/** One running SimpleSAMLphp that knows one service provider and one person. */
export class SimpleSamlPhp {
  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
    readonly folder: string
  ) {}

  static async start(asked: Omit<Asked, 'requestId'>): Promise<SimpleSamlPhp> {
    const folder = mkdtempSync(join(tmpdir(), 'varde-simplesamlphp-'))
    writeSettings(folder, asked)
    const port = await freePort()
    const child = spawn('/usr/bin/php', ['-S', `127.0.0.1:${port}`, '-t', pages], {
      env: { ...process.env, SIMPLESAMLPHP_CONFIG_DIR: join(folder, 'config') },
      stdio: 'ignore',
    })
    const running = new SimpleSamlPhp(child, port, folder)
    await running.#waitUntilItAnswers()
    return running
  }

  async metadata(): Promise<string> {
    return (await this.#browse(`${ORIGIN}/saml2/idp/metadata.php`)).text
  }

  /** Signs Kari in at the provider's page and brings the form it would post to us. */
  async signIn(requestUrl: string): Promise<PostedForm> {
    const jar = new Map<string, string>()
    const page = await this.#browse(requestUrl, jar)
    const state = attribute(page.text, 'AuthState')
    const typed = { AuthState: state, username: 'kari', password: 'hemmelig' }
    const { text } = await this.#browse(page.url, jar, new URLSearchParams(typed))
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1] ?? ''
    const fields = {
      SAMLResponse: attribute(text, 'SAMLResponse'),
      RelayState: attribute(text, 'RelayState'),
    }
    return { action: plain(action), fields }
  }

  stop(): void {
    this.child.kill('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** A browser as far as this page needs one: cookies, redirects within the provider, one form. */
  async #browse(url: string, jar = new Map<string, string>(), form?: URLSearchParams) {
    let [target, body] = [url, form]
    for (let hops = 0; hops < 8; hops += 1) {
      const answer = await fetch(target.replace(ORIGIN, `http://127.0.0.1:${this.port}`), {
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body ? { method: 'POST', body } : {}),
      })
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]!.split('=')
        jar.set(name, value)
      }
      const next = answer.headers.get('location')
      if (!next) return { url: target, text: await answer.text() }
      target = new URL(next, target).href
      body = undefined
    }
    throw new Error('SimpleSAMLphp redirects in a circle')
  }

  async #waitUntilItAnswers(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await this.metadata().catch(() => '')
      if (answer.includes('EntityDescriptor')) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    this.stop()
    throw new Error('SimpleSAMLphp does not answer')
  }
}

/** The value of a hidden field. */
function attribute(html: string, name: string): string {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? ''
  const value = /value="([^"]*)"/.exec(field)?.[1]
  if (!value) throw new Error(`SimpleSAMLphp shows no field ${name}`)
  return plain(value)
}

function plain(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function writeSettings(folder: string, { audience, answerUrl }: Omit<Asked, 'requestId'>): void {
  for (const name of ['config/metadata', 'cert', 'tmp', 'log', 'data'])
    mkdirSync(join(folder, name), { recursive: true })
  const key = createKeyPair()
  const files: Record<string, string> = {
    'cert/idp.pem': key.privateKey,
    'cert/idp.crt': key.certificate,
    'config/config.php': `$config = [
      'baseurlpath' => '${ORIGIN}/', 'certdir' => '${folder}/cert/', 'loggingdir' => '${folder}/log/',
      'datadir' => '${folder}/data/', 'tempdir' => '${folder}/tmp', 'timezone' => 'UTC',
      'metadatadir' => '${folder}/config/metadata/', 'attributenamemapdir' => '${attributeMaps}',
      'secretsalt' => 'a salt for one test', 'auth.adminpassword' => 'nobody signs in with this',
      'logging.handler' => 'file', 'logging.logfile' => 'idp.log', 'enable.saml20-idp' => true,
      'module.enable' => ['exampleauth' => true, 'core' => true, 'saml' => true],
      'session.cookie.secure' => false, 'session.cookie.samesite' => null,
      'language.cookie.secure' => false, 'language.cookie.samesite' => null,
      'session.phpsession.savepath' => '${folder}/tmp', 'store.type' => 'phpsession',
      'metadata.sources' => [['type' => 'flatfile']], 'admin.checkforupdates' => false,
    ];`,
    'config/authsources.php': `$config = ['staff' => ['exampleauth:UserPass', 'kari:hemmelig' => [
      'uid' => ['kari'], 'displayName' => ['Kari Nordmann'], 'groups' => ['ward-7'],
    ]]];`,
    'config/metadata/saml20-idp-hosted.php': `$metadata['${ORIGIN}/saml'] = [
      'host' => '__DEFAULT__', 'privatekey' => 'idp.pem', 'certificate' => 'idp.crt',
      'auth' => 'staff', 'NameIDFormat' => '${PERSISTENT_NAME}',
      'signature.algorithm' => 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      'authproc' => [3 => ['class' => 'saml:AttributeNameID', 'attribute' => 'uid',
        'Format' => '${PERSISTENT_NAME}']],
    ];`,
    'config/metadata/saml20-sp-remote.php': `$metadata['${audience}'] = [
      'AssertionConsumerService' => '${answerUrl}',
      'saml20.sign.assertion' => true, 'saml20.sign.response' => true,
    ];`,
  }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), name.endsWith('.php') ? `<?php\n${text}\n` : text)
  }
}
