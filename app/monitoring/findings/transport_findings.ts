import { advise, demandInProduction, type Finding } from '#app/monitoring/finding'
import type { ProcessFacts, TlsFacts } from '#app/monitoring/installation_facts'
import { isLoopbackName } from '#app/tenants/loopback'

/** Days before the end at which the certificate is spoken of. */
const ALARM_DAYS = 30

/** Whether what comes in and what goes to the queue is encrypted, and for how long. */
export function transportFindings(facts: ProcessFacts, tls: TlsFacts | null): Finding[] {
  const certificate = tls && !tls.problem ? certificateFindings(tls) : []
  return [tls ? ownTlsFinding(tls) : otherTlsFinding(facts), redisFinding(facts), ...certificate]
}

function ownTlsFinding({ problem }: TlsFacts): Finding {
  return demandInProduction({
    name: 'network.tls',
    ok: problem === null,
    right: {
      en: 'The server speaks HTTPS with a certificate of its own.',
      nb: 'Tjeneren bruker HTTPS med et eget sertifikat.',
    },
    wrong: {
      en: `The certificate of the server cannot be used: ${problem}. See VARDE_TLS_CERTIFICATE and VARDE_TLS_KEY.`,
      nb: `Tjenerens sertifikat kan ikke brukes: ${problem}. Se VARDE_TLS_CERTIFICATE og VARDE_TLS_KEY.`,
    },
  })
}

function otherTlsFinding({ host, trustedProxies }: ProcessFacts): Finding {
  const isLocal = isLoopbackName(host)
  return demandInProduction({
    name: 'network.tls',
    ok: isLocal || trustedProxies.length > 0,
    right: {
      en: isLocal ? 'The server listens on this machine only.' : 'A trusted proxy ends TLS.',
      nb: isLocal ? 'Tjeneren lytter bare på denne maskinen.' : 'En betrodd proxy avslutter TLS.',
    },
    wrong: {
      en: `HOST is ${host}, and nothing ends TLS before it. Name a certificate with VARDE_TLS_CERTIFICATE and VARDE_TLS_KEY, or listen on 127.0.0.1 behind a TLS proxy, or name the proxy's address in VARDE_TRUSTED_PROXIES.`,
      nb: `HOST er ${host}, og ingenting avslutter TLS foran den. Oppgi et sertifikat med VARDE_TLS_CERTIFICATE og VARDE_TLS_KEY, eller lytt på 127.0.0.1 bak en TLS-proxy, eller oppgi proxyens adresse i VARDE_TRUSTED_PROXIES.`,
    },
  })
}

function redisFinding({ redisUrl }: ProcessFacts): Finding {
  const url = redisUrl && URL.canParse(redisUrl) ? new URL(redisUrl) : null
  const isBare = url !== null && url.protocol !== 'rediss:' && !isLoopbackName(url.hostname)
  return demandInProduction({
    name: 'network.redis',
    ok: !isBare,
    right: {
      en: 'The queue is on this machine, or reached over TLS.',
      nb: 'Køen er på denne maskinen, eller nås over TLS.',
    },
    wrong: {
      en: `The queue at ${url?.hostname ?? ''} is reached without TLS. Use rediss:// in REDIS_URL.`,
      nb: `Køen på ${url?.hostname ?? ''} nås uten TLS. Bruk rediss:// i REDIS_URL.`,
    },
  })
}

function certificateFindings({ daysLeft, uncovered }: TlsFacts): Finding[] {
  const hasEnded = daysLeft < 0
  return [
    advise({
      name: 'network.certificate_end',
      ok: daysLeft > ALARM_DAYS,
      right: {
        en: `The certificate of the server is good for ${daysLeft} days.`,
        nb: `Tjenerens sertifikat er gyldig i ${daysLeft} dager.`,
      },
      wrong: {
        en: `The certificate of the server ${hasEnded ? 'has expired' : `ends in ${daysLeft} days`}. Exchange the files; no restart is needed.`,
        nb: `Tjenerens sertifikat ${hasEnded ? 'er utløpt' : `utløper om ${daysLeft} dager`}. Bytt filene; omstart trengs ikke.`,
      },
    }),
    advise({
      name: 'network.certificate_hosts',
      ok: uncovered.length === 0,
      right: {
        en: 'The certificate of the server is for every declared host.',
        nb: 'Tjenerens sertifikat gjelder for alle oppgitte vertsnavn.',
      },
      wrong: {
        en: `The certificate of the server is not for ${uncovered.join(', ')}; browsers refuse them.`,
        nb: `Tjenerens sertifikat gjelder ikke for ${uncovered.join(', ')}; nettlesere avviser dem.`,
      },
    }),
  ]
}
