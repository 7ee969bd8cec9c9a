/** The kinds of entry people write here; imported entries bring the names of their own. */
export const entryKinds = ['note', 'phone_call', 'plan', 'summary'] as const
