import { egressBroker } from '#app/egress/installation_broker'
import type { ConnectionTestResult } from '#app/plugins/contracts/plugin_parts'
import {
  failureOfAnswer,
  failureOfCall,
  failureSentence,
} from '#plugins/video_meetings/provider_failure'

/** Lists one meeting at most, with the stored key: proves address, TLS and key, changes nothing. */
export default async function testConnection(): Promise<ConnectionTestResult> {
  const answer = await egressBroker().request({
    source: { kind: 'plugin', id: 'video_meetings' },
    template: 'test_connection',
    occasion: 'connection_test',
    query: { limit: 1 },
  })
  if (!answer.ok) return { ok: false, sentence: failureSentence(failureOfCall(answer.failure)) }

  const { value } = answer
  if (value.status !== 200) return { ok: false, sentence: failureSentence(failureOfAnswer(value)) }
  return {
    ok: true,
    sentence: {
      en: 'Whereby answered and accepts the key.',
      nb: 'Whereby svarte og godtar nøkkelen.',
    },
  }
}
