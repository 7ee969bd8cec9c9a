import type { Client } from '../visitor/client.ts'
import type { DemoWorld } from '../visitor/demo_world.ts'
import { setUpAndSignIn } from '../visitor/set_up.ts'

/** Who is signed in before the pictures, and one who is not set up yet. */
export type Cast = {
  clinician: Client
  administrator: Client
  officer: Client
  operator: Client
  /** Path of a set-up link that nobody has followed. */
  setUpPath: string
}

export async function signInCast({ demo, addresses }: DemoWorld): Promise<Cast> {
  const staff = [...demo.tenants[0]!.staff, ...demo.console.staff]
  const byName = (wanted: string) => staff.find(({ signInName }) => signInName === wanted)!
  const enter = async (name: string) => (await setUpAndSignIn(addresses.port, byName(name))).client
  return {
    clinician: await enter('kari'),
    administrator: await enter('ola'),
    officer: await enter('ingrid'),
    operator: await enter('randi'),
    setUpPath: new URL(byName('even').setupUrl!).pathname,
  }
}
