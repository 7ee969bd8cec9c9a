import router from '@adonisjs/core/services/router'
import { pluginControllers } from '#generated/plugin_controllers'

const { videoMeetings } = pluginControllers

/** What a patient opens from an invitation: our notice first, the room after a choice. */
export default function publicRoutes() {
  router.get('/join/:token', [videoMeetings.Joins, 'show'])
  router.post('/join/:token', [videoMeetings.Joins, 'store'])
}
