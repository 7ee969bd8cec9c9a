import { spawn, type ChildProcess } from 'node:child_process'
import { openSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import app from '@adonisjs/core/services/app'
import { Visitor } from '#tests/support/visitor'

export type Finished = { code: number | null; stdout: string; stderr: string }

/** Runs a command of this installation in a process of its own. */
export function runAce(...command: string[]): Promise<Finished> {
  const child = spawn(process.execPath, ['ace.js', ...command], { cwd: app.makePath() })
  return finished(child)
}

export function finished(child: ChildProcess): Promise<Finished> {
  const out = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (out.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (out.stderr += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...out }))
  })
}

export type ServerProcess = { port: number; kill: (signal: NodeJS.Signals) => Promise<void> }

/** Longer than a server takes that ends itself by force. */
const endMsMax = 40_000

type ServerOptions = {
  environment?: Record<string, string>
  /** How to ask whether it answers yet. */
  lives?: (port: number) => Promise<boolean>
}

async function livesOverHttp(port: number): Promise<boolean> {
  const answer = await new Visitor('localhost', () => port).get('/health/live')
  return answer.status === 200
}

/**
 * A second web process of the same installation, on a port of its own.
 *
 * @param logFile gets all that the process says, at its most talkative
 */
export async function startServer(
  logFile?: string,
  { environment = {}, lives = livesOverHttp }: ServerOptions = {}
): Promise<ServerProcess> {
  const port = await freePort()
  const log = logFile ? openSync(logFile, 'a') : 'ignore'
  const loaders = ['--import', '@poppinss/ts-exec', '--import', endsWithUs]
  const child = spawn(process.execPath, [...loaders, 'bin/server.ts'], {
    cwd: app.makePath(),
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      NODE_ENV: 'test',
      LOG_LEVEL: 'trace',
      ...environment,
    },
    stdio: ['pipe', log, log],
  })
  const ended = finished(child)
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const byForce = setTimeout(() => child.kill('SIGKILL'), endMsMax)
    await ended
    clearTimeout(byForce)
    if (child.signalCode === 'SIGKILL' && signal !== 'SIGKILL') {
      throw new Error(`the second server did not end when it got ${signal}`)
    }
  }
  await answers(port, child, lives)
  return { port, kill }
}

/**
 * A test run that is killed closes the pipe; no server is left behind. The pipe itself keeps no
 * server alive that was asked to end.
 */
const endsWithUs = `data:text/javascript,process.stdin.resume().on('end',()=>process.exit()).unref()`

async function answers(
  port: number,
  child: ChildProcess,
  lives: (port: number) => Promise<boolean>
): Promise<void> {
  while (child.exitCode === null) {
    if (await lives(port).catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the second server did not start')
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
