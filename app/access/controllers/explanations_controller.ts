import type { HttpContext } from '@adonisjs/core/http'
import { explainPatient } from '#app/access/actions/explain_patient'
import { refuseAccess } from '#app/access/answer_access'
import { currentStaff } from '#app/access/current_staff'
import { findPatientByIdentifier } from '#app/access/find_patient_by_identifier'
import { matrixReview } from '#app/access/matrix_review'
import { policy, ruleVersion } from '#app/access/policy/policy'
import { findPatientValidator } from '#app/access/validators/access'
import { typedMoment } from '#app/people/moment'
import { routeMatrix } from '#start/route_declarations'

export default class ExplanationsController {
  /** What each role can do: the policy itself, and every route that asks it. */
  async index({ inertia }: HttpContext) {
    const routes = routeMatrix()
      .filter(({ roles }) => roles.length > 0)
      .map(({ method, pattern, roles, action, audit }) => ({
        method,
        pattern,
        roles,
        action,
        audit,
      }))
    return inertia.render('access/explain', {
      ruleVersion,
      review: await matrixReview(),
      rules: policy.map((rule) => ({
        ...rule,
        actions: [...rule.actions],
        conditions: [...rule.conditions],
      })),
      routes,
    })
  }

  /** From a patient's number to the explanation; the number stays out of the address. */
  async store(ctx: HttpContext) {
    const { identifier } = await ctx.request.validateUsing(findPatientValidator)
    const patientId = await findPatientByIdentifier(identifier)
    if (!patientId) {
      return refuseAccess(ctx, '/access/explain', {
        field: 'identifier',
        sentence: 'answer_patient_unknown',
      })
    }
    ctx.response.redirect().status(303).toPath(`/access/explain/patients/${patientId}`)
  }

  /** Now, or at the moment in the address: what has not been yet nobody can tell. */
  async show(ctx: HttpContext) {
    const { params, request, tenant, inertia } = ctx
    const asked = typedMoment(request.qs().at, tenant.timeZone)
    if (asked === undefined || (asked && asked > new Date())) {
      const sentence = asked ? 'answer_moment_ahead' : 'answer_moment_wrong'
      return refuseAccess(ctx, `/access/explain/patients/${params.id}`, { field: 'at', sentence })
    }
    return inertia.render('access/patient', await explainPatient(currentStaff(), params.id, asked))
  }
}
