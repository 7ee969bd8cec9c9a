import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { dropPlanes } from '#tests/support/test_planes'

export type DemoPerson = { signInName: string; setUpLink: string }

/** The demo itself, started from nothing by the command that people type. */
export class RunningDemo {
  readonly #process: ChildProcess
  readonly #storage: string
  readonly #environment: NodeJS.ProcessEnv
  #output = ''

  private constructor(environment: NodeJS.ProcessEnv, storage: string) {
    this.#storage = storage
    this.#environment = environment
    this.#process = spawn(process.execPath, ['scripts/demo.ts'], {
      cwd: app.makePath(),
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString('utf8')))
    }
  }

  /** @throws with the demo's own words when it does not come up */
  static async start(port: number): Promise<RunningDemo> {
    const storage = mkdtempSync(join(process.env.VARDE_STORAGE ?? tmpdir(), 'demo-'))
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      PORT: String(port),
      VARDE_STORAGE: storage,
      VARDE_MODE: 'demo',
      VARDE_DATABASE_PREFIX: `varde_demo_${process.pid}_`,
      VARDE_VIDEO_PORT: String(port + 1),
      VARDE_SMTP_PORT: String(port + 2),
      VARDE_INBOX_PORT: String(port + 3),
    }
    delete environment.NODE_ENV
    const demo = new RunningDemo(environment, storage)
    await demo.#until(/A link works once/)
    return demo
  }

  personOf(signInName: string): DemoPerson {
    const line = new RegExp(`\\s${signInName}\\s+(http\\S+/set-up/\\S+)`).exec(this.#output)
    if (!line?.[1]) throw new Error(`the demo printed no link for ${signInName}:\n${this.#output}`)
    return { signInName, setUpLink: line[1] }
  }

  get videoOrigin(): string {
    return /http:\/\/127\.0\.0\.1:\d+(?=, API key)/.exec(this.#output)?.[0] ?? ''
  }

  get inboxOrigin(): string {
    return /Mail that patients receive\s+(http\S+)/.exec(this.#output)?.[1] ?? ''
  }

  /** Runs `node ace …` as a second terminal would. */
  async ace(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const child = spawn(process.execPath, ['ace.js', ...words], {
      cwd: app.makePath(),
      env: this.#environment,
    })
    const printed = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString('utf8')))
    child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString('utf8')))
    const code = await new Promise<number>((resolve) =>
      child.on('close', (end) => resolve(end ?? 1))
    )
    return { code, ...printed }
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null) {
      const ended = new Promise((resolve) => this.#process.once('close', resolve))
      this.#process.kill('SIGTERM')
      await ended
    }
    await dropPlanes(`varde_demo_${process.pid}_`)
    rmSync(this.#storage, { recursive: true, force: true })
  }

  #until(words: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => words.test(this.#output) && resolve()
      this.#process.stdout?.on('data', look)
      this.#process.once('close', () => reject(new Error(`the demo ended:\n${this.#output}`)))
    })
  }
}
