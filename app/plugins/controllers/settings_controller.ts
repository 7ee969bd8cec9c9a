import type { HttpContext } from '@adonisjs/core/http'
import { configurePlugin } from '#app/plugins/actions/configure_plugin'
import { answerStep, refuseFields, refuseStep } from '#app/plugins/answer_step'
import { requestedPlugin } from '#app/plugins/requested_plugin'
import { secretsOf, settingsFormValidator, settingsOf } from '#app/plugins/settings_validator'
import { stepSentences } from '#app/plugins/step_sentences'

export default class SettingsController {
  async update(ctx: HttpContext) {
    const plugin = requestedPlugin(ctx)
    const [error, form] = await ctx.request.tryValidateUsing(settingsFormValidator(plugin))
    if (error) return refuseFields(ctx, error)

    const configured = await configurePlugin(plugin, {
      settings: settingsOf(plugin.settings, form),
      secrets: secretsOf(plugin.secrets, form),
    })
    if (configured.ok) return answerStep(ctx, 'done', stepSentences.settingsStored)
    const { failure } = configured
    if (failure.type === 'ending') return refuseStep(ctx, '_', stepSentences.ending)
    return refuseStep(ctx, failure.name, stepSentences.secretMissing)
  }
}
