import { errors, type HttpContext } from '@adonisjs/core/http'
import { audit } from '#app/audit/audit_log'
import { localeOf } from '#app/http/locale'
import { processorsCsv } from '#app/privacy/processors_csv'
import { registerFile } from '#app/privacy/register_file'
import { registerPage } from '#app/privacy/register_page'
import { requestedMoment } from '#app/privacy/requested_moment'

/** The register for staff: a page, JSON and CSV, at any moment. */
export default class RegistersController {
  async show(ctx: HttpContext) {
    const at = momentOf(ctx)
    await recordReading('page', at)
    return ctx.inertia.render('privacy/register', await registerPage(ctx.tenant, at))
  }

  async json(ctx: HttpContext) {
    const at = momentOf(ctx)
    await recordReading('json', at)
    const file = await registerFile(ctx.tenant, at, localeOf(ctx))
    ctx.response.header('content-disposition', 'attachment; filename="register.json"')
    return ctx.response.json(file)
  }

  async csv(ctx: HttpContext) {
    const at = momentOf(ctx)
    await recordReading('csv', at)
    const { processors } = await registerFile(ctx.tenant, at, localeOf(ctx))
    ctx.response.header('content-type', 'text/csv; charset=utf-8')
    ctx.response.header('content-disposition', 'attachment; filename="processors.csv"')
    return ctx.response.send(processorsCsv(processors))
  }
}

async function recordReading(form: string, at: Date | null): Promise<void> {
  await audit.recordReads({
    action: 'register.opened',
    details: { form, at: at?.toISOString() ?? null },
  })
}

function momentOf({ request }: HttpContext): Date | null {
  const at = requestedMoment(request.qs().at)
  if (at === undefined) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
  return at
}
