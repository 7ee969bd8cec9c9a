import type { LdapFailure } from '#app/egress/ldap_failure'
import type { DirectoryFailure } from '#app/federation/ldap/server_session'
import type { Words } from '#app/privacy/words'

const INVALID_CREDENTIALS = 49
const NO_SUCH_OBJECT = 32
const INVALID_NAME = 34
const INSUFFICIENT_RIGHTS = 50
const STRONG_AUTHENTICATION_NEEDED = 8

/** At which step a test of a directory stopped, why, and what to mend. */
export function testSentence({ step, server, failure }: DirectoryFailure): Words {
  if (failure.type !== 'refused') return connectionSentence(server, failure)
  if (step === 'service_bind') return serviceSentence(server, failure.result)
  const where = step === 'groups' ? groupsWords : peopleWords
  return searchSentence(server, failure.result, where)
}

/** The settings would do, and what was found with them. */
export function foundSentence(servers: number): Words {
  return {
    en: `Each server (${servers}) answered, showed a certificate we trust, let the service account in and knows people and groups.`,
    nb: `Hver tjener (${servers}) svarte, viste et sertifikat vi stoler på, slapp inn tjenestekontoen og kjenner personer og grupper.`,
  }
}

export function nobodySentence(server: string): Words {
  return {
    en: `People: ${server} let the service account in, but shows it nobody there. Check where people are, the kind of directory, and what the service account may read.`,
    nb: `Personer: ${server} slapp inn tjenestekontoen, men viser den ingen der. Sjekk hvor personene er, typen katalog, og hva tjenestekontoen får lese.`,
  }
}

export function withoutSubjectSentence(server: string, attribute: string): Words {
  return {
    en: `People: ${server} does not show ${attribute}, by which a person is recognised when the name changes. Let the service account read it.`,
    nb: `Personer: ${server} viser ikke ${attribute}, som en person blir gjenkjent på når navnet endres. La tjenestekontoen få lese det.`,
  }
}

const peopleWords = { en: 'People', nb: 'Personer' }
const groupsWords = { en: 'Groups', nb: 'Grupper' }

type ConnectionFailure = Exclude<LdapFailure, { type: 'refused' }>

function connectionSentence(server: string, failure: ConnectionFailure): Words {
  switch (failure.type) {
    case 'unencrypted':
      return {
        en: `Encryption: ${server} did not agree to encrypt (StartTLS). Nothing was said to it. Turn StartTLS on there, or choose LDAPS.`,
        nb: `Kryptering: ${server} gikk ikke med på å kryptere (StartTLS). Ingenting ble sagt til den. Slå på StartTLS der, eller velg LDAPS.`,
      }
    case 'untrusted':
      return certificateSentence(server, failure.code)
    case 'unavailable':
      return {
        en: `Connection: ${server} was reached but gave no usable answer (${failure.code}). Check port and encryption, and that the server is well.`,
        nb: `Tilkobling: ${server} ble nådd, men ga ikke noe brukbart svar (${failure.code}). Sjekk port og kryptering, og at tjeneren er i orden.`,
      }
    case 'unreachable':
      return unreachableSentence(server, failure.code)
  }
}

function unreachableSentence(server: string, code: string): Words {
  if (code === 'E_ADDRESS_REFUSED' || code === 'E_PORT_REFUSED') {
    return {
      en: `Connection: the operator of this installation has not opened the way to ${server}. Ask for its name and port to be put on VARDE_EGRESS_ALLOW.`,
      nb: `Tilkobling: driftsansvarlig for denne installasjonen har ikke åpnet veien til ${server}. Be om at navnet og porten settes på VARDE_EGRESS_ALLOW.`,
    }
  }
  return {
    en: `Connection: ${server} could not be reached (${code}). Check name and port.`,
    nb: `Tilkobling: ${server} kunne ikke nås (${code}). Sjekk navn og port.`,
  }
}

function certificateSentence(server: string, code: string): Words {
  const isName = code === 'ERR_TLS_CERT_ALTNAME_INVALID'
  const isOver = code === 'CERT_HAS_EXPIRED'
  if (isName) {
    return {
      en: `Certificate: ${server} showed the certificate of another name. Write the name that stands in it, or give the server a new one.`,
      nb: `Sertifikat: ${server} viste et sertifikat for et annet navn. Skriv navnet som står i det, eller gi tjeneren et nytt.`,
    }
  }
  if (isOver) {
    return {
      en: `Certificate: that of ${server} has expired.`,
      nb: `Sertifikat: det til ${server} er utløpt.`,
    }
  }
  return {
    en: `Certificate: that of ${server} is not by an authority we trust (${code}). Paste the hospital’s own authority.`,
    nb: `Sertifikat: det til ${server} er ikke utstedt av noen vi stoler på (${code}). Lim inn sykehusets egen utsteder.`,
  }
}

function serviceSentence(server: string, result: number): Words {
  if (result === STRONG_AUTHENTICATION_NEEDED) {
    return {
      en: `Service account: ${server} asks for more than a password over this connection (LDAP 8). Choose LDAPS.`,
      nb: `Tjenestekonto: ${server} krever mer enn et passord over denne tilkoblingen (LDAP 8). Velg LDAPS.`,
    }
  }
  if (result !== INVALID_CREDENTIALS && result !== INVALID_NAME) {
    return {
      en: `Service account: ${server} refused it (LDAP ${result}).`,
      nb: `Tjenestekonto: ${server} avviste den (LDAP ${result}).`,
    }
  }
  return {
    en: `Service account: ${server} did not accept its name or password. Tests count as wrong passwords there, so check before the next one.`,
    nb: `Tjenestekonto: ${server} godtok ikke navnet eller passordet. Tester teller som feil passord der, så sjekk før den neste.`,
  }
}

function searchSentence(server: string, result: number, where: Words): Words {
  if (result === NO_SUCH_OBJECT || result === INVALID_NAME) {
    return {
      en: `${where.en}: ${server} knows no such place. Check the base DN.`,
      nb: `${where.nb}: ${server} kjenner ikke noe slikt sted. Sjekk base-DN.`,
    }
  }
  if (result === INSUFFICIENT_RIGHTS) {
    return {
      en: `${where.en}: the service account may not search there.`,
      nb: `${where.nb}: tjenestekontoen får ikke søke der.`,
    }
  }
  return {
    en: `${where.en}: ${server} refused the search (LDAP ${result}).`,
    nb: `${where.nb}: ${server} avviste søket (LDAP ${result}).`,
  }
}
