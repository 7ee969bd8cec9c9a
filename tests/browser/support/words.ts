import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '#resources/inertia/contract'

type Dictionary = Record<string, string>

/** The texts that people read, so that a journey clicks on what stands there in either language. */
export class Words {
  constructor(readonly locale: Locale) {}

  /** `of('records', 'entry.new')`; a plugin's own texts by its id. */
  of(room: string, key: string, values: Record<string, string | number> = {}): string {
    const text = this.#dictionary(room)[key]
    if (text === undefined) throw new Error(`no text ${room}.${key} in ${this.locale}`)
    return String(new IntlMessageFormat(text, this.locale).format(values))
  }

  #dictionary(room: string): Dictionary {
    const own = app.makePath('resources/lang', this.locale, `${room}.json`)
    const plugin = app.makePath('plugins', room, 'lang', `${this.locale}.json`)
    const file = room === 'video_meetings' ? plugin : own
    return JSON.parse(readFileSync(file, 'utf8')) as Dictionary
  }
}
