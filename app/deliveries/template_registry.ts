import { Exception } from '@adonisjs/core/exceptions'
import type { MessageTemplate } from '#app/deliveries/message_template'
import { templateFaults } from '#app/deliveries/template_rules'

export class TemplateRefused extends Exception {
  static override status = 500
  static override code = 'E_TEMPLATE_REFUSED'
}

/** The approved texts of the core and of plugins, by id. */
export class TemplateRegistry {
  readonly #templates = new Map<string, MessageTemplate>()

  /** @throws E_TEMPLATE_REFUSED for a text that breaks a rule or an id that is taken */
  add(template: MessageTemplate): void {
    const known = this.#templates.get(template.id)
    if (known && known !== template) throw new TemplateRefused(`Two templates are ${template.id}`)

    const faults = templateFaults(template)
    if (faults.length > 0) throw new TemplateRefused(faults.join('; '))
    this.#templates.set(template.id, template)
  }

  find(id: string): MessageTemplate | undefined {
    return this.#templates.get(id)
  }
}
