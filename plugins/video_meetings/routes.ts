import router from '@adonisjs/core/services/router'
import { pluginControllers } from '#generated/plugin_controllers'
import { middleware } from '#start/kernel'

const { videoMeetings } = pluginControllers

/** For clinicians, behind sign-in and the activation gate. */
export default function routes() {
  router
    .group(() => {
      router.post('/patients/:patientId/meetings', [videoMeetings.Meetings, 'store'])
      router.get('/meetings/:id', [videoMeetings.Meetings, 'show'])
      router.delete('/meetings/:id', [videoMeetings.Meetings, 'destroy'])
      router.post('/meetings/:id/invitations', [videoMeetings.Invitations, 'store'])
    })
    .use(middleware.role({ any: ['clinician'] }))
}
