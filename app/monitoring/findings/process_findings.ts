import { advise, demand, demandInProduction, type Finding } from '#app/monitoring/finding'
import { isLoopbackName } from '#app/monitoring/loopback'
import type { ProcessFacts } from '#app/monitoring/installation_facts'

const NODE_MAJOR_MIN = 24
const GROUP_AND_OTHERS = 0o077

/** What is wrong with how this process is started and where it keeps things. */
export function processFindings(facts: ProcessFacts): Finding[] {
  return [...secretFindings(facts), ...networkFindings(facts), ...machineFindings(facts)]
}

function secretFindings(facts: ProcessFacts): Finding[] {
  return [
    demandInProduction({
      name: 'installation.purpose',
      ok: facts.installedFor === 'production',
      right: 'The installation was made for production.',
      wrong:
        'This storage folder holds no production installation. Name another one with VARDE_STORAGE and run "node ace install" there.',
    }),
    demandInProduction({
      name: 'keys.demo',
      ok: !facts.hasDemoKeys && !facts.hasDemoPassphraseFile,
      right: 'No key or passphrase of a demo is in use.',
      wrong:
        "The keys are a demo's: their passphrase lies on the same disk. Install anew with keys of your own; data sealed with demo keys stays in the demo.",
    }),
  ]
}

function networkFindings(facts: ProcessFacts): Finding[] {
  const isLocal = isLoopbackName(facts.host)
  return [
    demandInProduction({
      name: 'network.egress_map',
      ok: facts.egressMap.trim() === '',
      right: 'Providers are reached at their own addresses.',
      wrong: "VARDE_EGRESS_MAP leads providers' addresses to simulators. Unset it.",
    }),
    demandInProduction({
      name: 'network.tls',
      ok: isLocal || facts.trustedProxies.length > 0,
      right: isLocal ? 'The server listens on this machine only.' : 'A trusted proxy ends TLS.',
      wrong: `HOST is ${facts.host}, and nothing ends TLS before it. Listen on 127.0.0.1 behind a TLS proxy, or name the proxy's address in VARDE_TRUSTED_PROXIES.`,
    }),
    demand({
      name: 'network.certificates',
      ok: facts.tlsRejectUnauthorized !== '0',
      right: 'Certificates of other servers are verified.',
      wrong:
        'NODE_TLS_REJECT_UNAUTHORIZED=0 accepts any certificate from anybody. Unset it, and name a CA of your own with NODE_EXTRA_CA_CERTS.',
    }),
  ]
}

function machineFindings(facts: ProcessFacts): Finding[] {
  const open = facts.folderModes.filter(({ mode }) => (mode & GROUP_AND_OTHERS) !== 0)
  const major = Number(facts.nodeVersion.replace(/^v/, '').split('.')[0])
  return [
    demand({
      name: 'machine.node',
      ok: major >= NODE_MAJOR_MIN,
      right: `Node ${facts.nodeVersion} runs the program.`,
      wrong: `Node ${facts.nodeVersion} is too old. Start with "npm start", which brings Node ${NODE_MAJOR_MIN}.`,
    }),
    advise({
      name: 'machine.folders',
      ok: open.length === 0,
      right: "Only the program's own account can read its storage.",
      wrong: `Other accounts can read ${open.map(({ path }) => path).join(' and ')}. Run chmod 700 on it.`,
    }),
  ]
}
