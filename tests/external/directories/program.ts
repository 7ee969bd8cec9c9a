import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/sbin']
const WAIT_MS_MAX = 20_000

/** Where a program of the machine lies, or null. */
export function findProgram(name: string): string | null {
  const folder = folders.find((one) => existsSync(join(one, name)))
  return folder ? join(folder, name) : null
}

/** Runs a program to its end. @throws with what it said when it fails */
export function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`)
  return stdout
}

/** A program that serves until it is told to stop. */
export class Served {
  #said = ''

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (bytes: Buffer) => (this.#said += bytes.toString()))
    child.stderr?.on('data', (bytes: Buffer) => (this.#said += bytes.toString()))
  }

  static async start(program: string, args: readonly string[], port: number): Promise<Served> {
    const served = new Served(spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] }))
    const giveUpAt = Date.now() + WAIT_MS_MAX
    while (!(await isListening(port))) {
      const isOver = served.child.exitCode !== null || Date.now() > giveUpAt
      if (isOver) throw new Error(`${program} did not start: ${served.#said}`)
      await sleep(100)
    }
    return served
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return
    const ended = new Promise((resolve) => this.child.once('close', resolve))
    this.child.kill('SIGTERM')
    await ended
  }
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
