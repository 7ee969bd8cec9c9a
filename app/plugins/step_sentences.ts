import type { ActivateFailure } from '#app/plugins/actions/activate_plugin'
import type { Ending } from '#app/plugins/actions/end_plugin'
import type { GateStep } from '#app/plugins/activation_gate'
import { joinWords, type Words } from '#app/privacy/words'

const steps: Readonly<Record<GateStep, Words>> = {
  settings: { en: 'settings', nb: 'innstillinger' },
  connection_test: { en: 'connection test', nb: 'forbindelsestest' },
  agreement: { en: 'data-processing agreement', nb: 'databehandleravtale' },
  risk: { en: 'risk assessment', nb: 'risikovurdering' },
  transfer: { en: 'basis for transfer', nb: 'overføringsgrunnlag' },
}

/** What the steps of switching a plugin on and off say to the administrator. */
export const stepSentences = {
  asked: {
    en: 'A second person must approve this. It waits on the page Approvals for 24 hours.',
    nb: 'Én til må godkjenne dette. Det venter på siden Godkjenninger i 24 timer.',
  },
  settingsStored: {
    en: 'Stored. Test the connection before it is used.',
    nb: 'Lagret. Test forbindelsen før den tas i bruk.',
  },
  secretMissing: { en: 'Enter the secret.', nb: 'Legg inn hemmeligheten.' },
  ending: {
    en: 'The plugin is being switched off. Wait until that is done.',
    nb: 'Utvidelsen er i ferd med å slås av. Vent til det er ferdig.',
  },
  agreementStored: { en: 'The agreement is recorded.', nb: 'Avtalen er registrert.' },
  agreementDates: {
    en: 'The agreement ends before it begins.',
    nb: 'Avtalen slutter før den begynner.',
  },
  riskStored: { en: 'The assessment is recorded.', nb: 'Vurderingen er registrert.' },
  riskTooLong: {
    en: 'An assessment holds for a year at most, and not backwards.',
    nb: 'En vurdering gjelder i høyst ett år, og ikke bakover.',
  },
  activated: {
    en: 'Switched on. The register shows it now.',
    nb: 'Slått på. Registeret viser det nå.',
  },
  notActive: { en: 'The plugin is not on.', nb: 'Utvidelsen er ikke på.' },
} as const satisfies Record<string, Words>

export function activateSentence(failure: ActivateFailure): Words {
  switch (failure.type) {
    case 'steps_missing':
      return missingSentence(failure.steps)
    case 'already_active':
      return { en: 'The plugin is on already.', nb: 'Utvidelsen er allerede på.' }
    case 'not_possible':
      return stepSentences.ending
  }
}

export function endedSentence({ removed, leftOver, isOver }: Ending): Words {
  if (!isOver) {
    return {
      en: `No new data leaves. Removed at the provider: ${removed}. Still there: ${leftOver}; that is tried again every few minutes, for at most 24 hours.`,
      nb: `Ingen nye opplysninger sendes. Fjernet hos leverandøren: ${removed}. Fortsatt der: ${leftOver}; det forsøkes igjen med noen minutters mellomrom, i høyst 24 timer.`,
    }
  }
  return {
    en: `Switched off. Removed at the provider: ${removed}. Left over there: ${leftOver}.`,
    nb: `Slått av. Fjernet hos leverandøren: ${removed}. Gjenstår der: ${leftOver}.`,
  }
}

function missingSentence(missing: readonly GateStep[]): Words {
  const list = joinWords(missing.map((step) => steps[step]))
  return {
    en: `It cannot be switched on. Missing: ${list.en}.`,
    nb: `Kan ikke slås på. Mangler: ${list.nb}.`,
  }
}
