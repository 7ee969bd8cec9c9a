import { generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import forge from 'node-forge'

const RSA_BITS = 3072
const YEARS = 5

/**
 * A key pair for signing requests, with the self-signed certificate that carries its public half
 * to the provider. It is trusted because an administrator gave it over, not because of who signed.
 */
export async function issueSigningCertificate(
  host: string
): Promise<{ privateKey: string; certificate: string }> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS })
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const forgeKey = forge.pki.privateKeyFromPem(privateKey)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.setRsaPublicKey(forgeKey.n, forgeKey.e)
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  certificate.validity.notAfter.setFullYear(certificate.validity.notBefore.getFullYear() + YEARS)
  const subject = [{ shortName: 'CN', value: host }]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.sign(forgeKey, forge.md.sha256.create())
  return { privateKey, certificate: forge.pki.certificateToPem(certificate) }
}
