import forge from 'node-forge'

export interface IssuedCertificate {
  readonly authority: string
  readonly certificate: string
  readonly key: string
}

/** A certificate for one host by an authority that nobody else knows. */
export function issueCertificate(host: string): IssuedCertificate {
  const authorityKeys = forge.pki.rsa.generateKeyPair(2048)
  const authority = certificateFor('Test authority', authorityKeys.publicKey)
  authority.setIssuer(authority.subject.attributes)
  authority.setExtensions([{ name: 'basicConstraints', cA: true }])
  authority.sign(authorityKeys.privateKey, forge.md.sha256.create())

  const keys = forge.pki.rsa.generateKeyPair(2048)
  const certificate = certificateFor(host, keys.publicKey)
  certificate.setIssuer(authority.subject.attributes)
  certificate.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }])
  certificate.sign(authorityKeys.privateKey, forge.md.sha256.create())
  return {
    authority: forge.pki.certificateToPem(authority),
    certificate: forge.pki.certificateToPem(certificate),
    key: forge.pki.privateKeyToPem(keys.privateKey),
  }
}

function certificateFor(name: string, publicKey: forge.pki.rsa.PublicKey): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = publicKey
  certificate.serialNumber = '01'
  certificate.validity.notBefore = new Date(Date.now() - 3_600_000)
  certificate.validity.notAfter = new Date(Date.now() + 3_600_000)
  certificate.setSubject([{ name: 'commonName', value: name }])
  return certificate
}
