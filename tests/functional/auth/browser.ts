import { Visitor } from '#tests/support/visitor'

export type Page = {
  component: string
  props: Record<string, unknown> & {
    errors: Record<string, string>
    /** On the pages of a set-up link. */
    setUp: Record<string, unknown> & { offer?: Record<string, unknown> | null }
  }
}

/** A visitor whose cookies can be stolen, and who reads pages rather than HTML. */
export class Browser extends Visitor {
  async page(path: string): Promise<Page> {
    const answer = await this.get(path)
    return answer.page<Page['props']>()
  }

  /** Where a page leads on to; undefined when it is shown. */
  async location(path: string): Promise<string | undefined> {
    const { headers } = await this.get(path)
    return headers.location
  }

  /** The status a program gets. */
  async statusAsProgram(path: string): Promise<number> {
    const { status } = await this.get(path, { accept: 'application/json' })
    return status
  }

  /** Where a form leads on to. */
  async postLocation(path: string, form: Record<string, string>): Promise<string | undefined> {
    const { headers } = await this.post(path, form)
    return headers.location
  }

  /** The same cookies in another browser. */
  copy(): Browser {
    const other = new Browser(this.host)
    for (const [name, value] of this.cookies) other.cookies.set(name, value)
    return other
  }
}
