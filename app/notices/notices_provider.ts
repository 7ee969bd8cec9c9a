/** Puts the staff's outbox beside the patients', and says what is looked for before each sending. */
export default class NoticesProvider {
  async boot() {
    const { addErrand, addOutbox } = await import('#app/deliveries/outboxes')
    const { staffOutbox } = await import('#app/notices/staff_outbox')
    addOutbox(staffOutbox)
    const { answerRecoveryRequests } = await import('#app/recovery/actions/answer_requests')
    const { tellOfReviews } = await import('#app/access/actions/tell_of_reviews')
    const { tellReviewers } = await import('#app/recertification/actions/tell_reviewers')
    const { tellKeepers } = await import('#app/credentials/actions/tell_keepers')
    addErrand(answerRecoveryRequests)
    addErrand(tellOfReviews)
    addErrand(tellReviewers)
    addErrand(tellKeepers)
  }
}
