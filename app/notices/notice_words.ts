import type { MessageContent } from '#app/deliveries/message_template'
import type { LinkMail, NoticeKind } from '#app/notices/notice_kinds'

type Both = Readonly<Record<'nb' | 'en', string>>

/** One sentence each: what happened. */
export const whatHappened: Readonly<Record<NoticeKind, Both>> = {
  passkey_added: {
    en: 'A passkey was added to your account.',
    nb: 'En tilgangsnøkkel ble lagt til kontoen din.',
  },
  passkey_removed: {
    en: 'A passkey was removed from your account.',
    nb: 'En tilgangsnøkkel ble fjernet fra kontoen din.',
  },
  authenticator_added: {
    en: 'An authenticator app was connected to your account.',
    nb: 'En autentiseringsapp ble koblet til kontoen din.',
  },
  authenticator_removed: {
    en: 'An authenticator app was removed from your account.',
    nb: 'En autentiseringsapp ble fjernet fra kontoen din.',
  },
  recovery_codes_created: {
    en: 'New recovery codes were made for your account. The old ones are void.',
    nb: 'Det ble laget nye gjenopprettingskoder for kontoen din. De gamle gjelder ikke lenger.',
  },
  recovery_code_used: {
    en: 'Somebody signed in to your account with a recovery code.',
    nb: 'Noen logget inn på kontoen din med en gjenopprettingskode.',
  },
  passphrase_changed: {
    en: 'The passphrase of your account was changed.',
    nb: 'Passfrasen til kontoen din ble byttet.',
  },
  passphrase_recovered: {
    en: 'A new passphrase was chosen for your account with a link from a mail like this one.',
    nb: 'Det ble valgt ny passfrase for kontoen din med en lenke fra en e-post som denne.',
  },
  account_reset: {
    en: 'An administrator reset your sign-in. Your passphrase, passkeys and codes are void.',
    nb: 'En administrator nullstilte innloggingen din. Passfrase, tilgangsnøkler og koder gjelder ikke lenger.',
  },
  new_device: {
    en: 'Somebody signed in to your account from a browser it has not been used in before.',
    nb: 'Noen logget inn på kontoen din fra en nettleser den ikke er brukt i før.',
  },
  shared_account_found: {
    en: 'An account was used in two places at once. It waits for your answer.',
    nb: 'En konto ble brukt to steder samtidig. Den venter på svar fra deg.',
  },
  credential_due: {
    en: 'Nobody has said for 90 days who holds the key to one of your services.',
    nb: 'Ingen har på 90 dager sagt hvem som har nøkkelen til en av tjenestene deres.',
  },
  device_enrolled: {
    en: 'A browser was enrolled as a device of yours.',
    nb: 'En nettleser ble registrert som en enhet av dine.',
  },
  device_approved: {
    en: 'An administrator let a device of yours in.',
    nb: 'En administrator slapp inn en enhet av dine.',
  },
  notice_address_changed: {
    en: 'Notices about your account now go to another address.',
    nb: 'Varsler om kontoen din går nå til en annen adresse.',
  },
  local_administrator_used: {
    en: 'The sealed local administrator account was used to sign in.',
    nb: 'Den forseglede lokale administratorkontoen ble brukt til å logge inn.',
  },
  emergency_review_due: {
    en: 'An emergency access waits for your review.',
    nb: 'En nødtilgang venter på vurdering fra deg.',
  },
  emergency_review_overdue: {
    en: 'An emergency access has not been reviewed in time.',
    nb: 'En nødtilgang er ikke vurdert innen fristen.',
  },
  recertification_due: {
    en: 'A review of who has access waits for you.',
    nb: 'En gjennomgang av hvem som har tilgang, venter på deg.',
  },
  recertification_reminder: {
    en: 'A review of who has access still waits for your answers. Roles without one end.',
    nb: 'En gjennomgang av hvem som har tilgang, venter fortsatt på svar fra deg. Roller uten svar opphører.',
  },
}

export const noticeFrames = {
  account: {
    en: {
      subject: 'Changed about your sign-in',
      text: [
        'Hello,',
        '',
        '{what}',
        '',
        'When: {when}',
        'Where: {workplace}',
        '',
        'If this was you, there is nothing to do.',
        '',
        'If it was not you: tell your administrator now, by telephone or in person. Then sign in,',
        'change your passphrase and remove what you do not know:',
        '{link}',
        '',
        'You cannot reply to this e-mail.',
      ].join('\n'),
    },
    nb: {
      subject: 'Endret i innloggingen din',
      text: [
        'Hei,',
        '',
        '{what}',
        '',
        'Når: {when}',
        'Hvor: {workplace}',
        '',
        'Var det deg, trenger du ikke gjøre noe.',
        '',
        'Var det ikke deg: Si fra til administratoren nå, på telefon eller ansikt til ansikt. Logg så',
        'inn, bytt passfrase og fjern det du ikke kjenner:',
        '{link}',
        '',
        'Du kan ikke svare på denne e-posten.',
      ].join('\n'),
    },
  },
  duty: {
    en: {
      subject: 'Something waits for you',
      text: [
        'Hello,',
        '',
        '{what}',
        '',
        'When: {when}',
        'Where: {workplace}',
        '',
        'Sign in to see to it:',
        '{link}',
        '',
        'You cannot reply to this e-mail.',
      ].join('\n'),
    },
    nb: {
      subject: 'Noe venter på deg',
      text: [
        'Hei,',
        '',
        '{what}',
        '',
        'Når: {when}',
        'Hvor: {workplace}',
        '',
        'Logg inn for å ta deg av det:',
        '{link}',
        '',
        'Du kan ikke svare på denne e-posten.',
      ].join('\n'),
    },
  },
} as const satisfies Record<string, Readonly<Record<'nb' | 'en', MessageContent>>>

export const linkMailWords: Readonly<
  Record<LinkMail, Readonly<Record<'nb' | 'en', MessageContent>>>
> = {
  invitation: {
    en: {
      subject: 'Your account is ready to be set up',
      text: [
        'Hello,',
        '',
        'You have an account at {workplace}. Choose a passphrase and connect your second factor here:',
        '{link}',
        '',
        'The link works once, for three days. It is for you only: do not forward it. If you did not',
        'expect this, tell the administrator at {workplace}.',
      ].join('\n'),
    },
    nb: {
      subject: 'Kontoen din er klar til å settes opp',
      text: [
        'Hei,',
        '',
        'Du har fått en konto hos {workplace}. Velg passfrase og koble til den andre faktoren her:',
        '{link}',
        '',
        'Lenken virker én gang, i tre dager. Den er bare til deg: Ikke send den videre. Ventet du',
        'ikke på dette, så si fra til administratoren hos {workplace}.',
      ].join('\n'),
    },
  },
  address_confirmation: {
    en: {
      subject: 'Confirm where notices about your account go',
      text: [
        'Hello,',
        '',
        'Somebody gave this address for notices about their account at {workplace}. If it was you,',
        'confirm it here while you are signed in:',
        '{link}',
        '',
        'The link works once, for a day. If it was not you, do nothing: nothing more will come.',
      ].join('\n'),
    },
    nb: {
      subject: 'Bekreft hvor varsler om kontoen din skal gå',
      text: [
        'Hei,',
        '',
        'Noen oppga denne adressen for varsler om kontoen sin hos {workplace}. Var det deg, så',
        'bekreft den her mens du er logget inn:',
        '{link}',
        '',
        'Lenken virker én gang, i et døgn. Var det ikke deg, skal du ikke gjøre noe: Da kommer det',
        'ikke mer.',
      ].join('\n'),
    },
  },
  passphrase_recovery: {
    en: {
      subject: 'Choose a new passphrase',
      text: [
        'Hello,',
        '',
        'Somebody asked for a new passphrase for your account at {workplace}. If it was you, choose',
        'one here:',
        '{link}',
        '',
        'The link works once, for 30 minutes. It does not sign you in: you will need your second',
        'factor as always. If it was not you, do nothing; your passphrase is as it was.',
      ].join('\n'),
    },
    nb: {
      subject: 'Velg ny passfrase',
      text: [
        'Hei,',
        '',
        'Noen ba om ny passfrase for kontoen din hos {workplace}. Var det deg, så velg en her:',
        '{link}',
        '',
        'Lenken virker én gang, i 30 minutter. Den logger deg ikke inn: Du trenger den andre faktoren',
        'som alltid. Var det ikke deg, skal du ikke gjøre noe; passfrasen er som før.',
      ].join('\n'),
    },
  },
}
