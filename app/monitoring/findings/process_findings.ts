import { advise, demand, demandInProduction, type Finding } from '#app/monitoring/finding'
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
      right: {
        en: 'The installation was made for production.',
        nb: 'Installasjonen er laget for produksjon.',
      },
      wrong: {
        en: 'This storage folder holds no production installation. Name another one with VARDE_STORAGE and run "node ace install" there.',
        nb: 'Denne lagringsmappen inneholder ingen produksjonsinstallasjon. Oppgi en annen med VARDE_STORAGE og kjør «node ace install» der.',
      },
    }),
    demandInProduction({
      name: 'keys.demo',
      ok: !facts.hasDemoKeys && !facts.hasDemoPassphraseFile,
      right: {
        en: 'No key or passphrase of a demo is in use.',
        nb: 'Ingen nøkkel eller passfrase fra en demo er i bruk.',
      },
      wrong: {
        en: "The keys are a demo's: their passphrase lies on the same disk. Install anew with keys of your own; data sealed with demo keys stays in the demo.",
        nb: 'Nøklene tilhører en demo: passfrasen deres ligger på samme disk. Installer på nytt med egne nøkler; data forseglet med demonøkler blir i demoen.',
      },
    }),
  ]
}

function networkFindings(facts: ProcessFacts): Finding[] {
  return [
    demandInProduction({
      name: 'network.egress_map',
      ok: facts.egressMap.trim() === '',
      right: {
        en: 'Providers are reached at their own addresses.',
        nb: 'Leverandører nås på sine egne adresser.',
      },
      wrong: {
        en: "VARDE_EGRESS_MAP leads providers' addresses to simulators. Unset it.",
        nb: 'VARDE_EGRESS_MAP leder leverandørenes adresser til simulatorer. Fjern den.',
      },
    }),
    demand({
      name: 'network.certificates',
      ok: facts.tlsRejectUnauthorized !== '0',
      right: {
        en: 'Certificates of other servers are verified.',
        nb: 'Sertifikatene til andre tjenere kontrolleres.',
      },
      wrong: {
        en: 'NODE_TLS_REJECT_UNAUTHORIZED=0 accepts any certificate from anybody. Unset it, and name a CA of your own with NODE_EXTRA_CA_CERTS.',
        nb: 'NODE_TLS_REJECT_UNAUTHORIZED=0 godtar ethvert sertifikat fra hvem som helst. Fjern den, og oppgi en egen CA med NODE_EXTRA_CA_CERTS.',
      },
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
      right: {
        en: `Node ${facts.nodeVersion} runs the program.`,
        nb: `Node ${facts.nodeVersion} kjører programmet.`,
      },
      wrong: {
        en: `Node ${facts.nodeVersion} is too old. Start with "npm start", which brings Node ${NODE_MAJOR_MIN}.`,
        nb: `Node ${facts.nodeVersion} er for gammel. Start med «npm start», som har med seg Node ${NODE_MAJOR_MIN}.`,
      },
    }),
    advise({
      name: 'machine.folders',
      ok: open.length === 0,
      right: {
        en: "Only the program's own account can read its storage.",
        nb: 'Bare programmets egen konto kan lese lagringen.',
      },
      wrong: {
        en: `Other accounts can read ${open.map(({ path }) => path).join(' and ')}. Run chmod 700 on it.`,
        nb: `Andre kontoer kan lese ${open.map(({ path }) => path).join(' og ')}. Kjør chmod 700 på den.`,
      },
    }),
  ]
}
