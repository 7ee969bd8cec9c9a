/** The addresses of the plugin, as its routes declare them. */
export const meetingPaths = {
  meetings: (patientId: string) => `/video-meetings/patients/${patientId}/meetings`,
  meeting: (id: string) => `/video-meetings/meetings/${id}`,
  invitations: (id: string) => `/video-meetings/meetings/${id}/invitations`,
} as const
