import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initSync, WasmReader } from '@contentauth/c2pa-wasm'
import * as x509 from '@peculiar/x509'
import type { Credentials } from '../media/c2pa/cose.ts'

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
type Keys = Parameters<typeof x509.X509CertificateGenerator.createSelfSigned>[0]['keys']

/** A certificate of a house of our own, as an operator would have one made. */
export async function madeUpCredentials(): Promise<Credentials> {
  // One thing under two names: of this platform's types and of the browser's.
  const newKeys = async () =>
    (await webcrypto.subtle.generateKey(ES256, true, ['sign', 'verify'])) as unknown as Keys
  const [root, own] = [await newKeys(), await newKeys()]
  const dates = { notBefore: new Date(Date.now() - 86_400_000), notAfter: new Date(Date.now() + 86_400_000) }
  const common = { ...dates, signingAlgorithm: ES256 }
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...common,
    serialNumber: '01',
    name: 'O=House, CN=House root',
    keys: root,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(root.publicKey),
    ],
  })
  const leaf = await x509.X509CertificateGenerator.create({
    ...common,
    serialNumber: '02',
    subject: 'O=House, CN=House pictures',
    issuer: ca.subject,
    publicKey: own.publicKey,
    signingKey: root.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.4']),
      await x509.AuthorityKeyIdentifierExtension.create(root.publicKey),
    ],
  })
  const pkcs8 = Buffer.from(
    await webcrypto.subtle.exportKey('pkcs8', own.privateKey as unknown as webcrypto.CryptoKey),
  ).toString('base64')
  const key = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`
  return { certificates: `${leaf.toString('pem')}\n${ca.toString('pem')}`, key }
}

/** What a reader of C2PA finds in a file. */
export type Store = {
  active_manifest: string
  manifests: Record<string, { title: string; ingredients?: { title: string; relationship: string }[] }>
  validation_state: string
  validation_results: { activeManifest: { failure: { code: string }[] } }
}

let isOpen = false

/** Reads and checks what a file was signed with. Rejects for a file without a signature. */
export async function readManifest(bytes: Uint8Array, mime: string): Promise<Store> {
  const wasm = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')
  if (!isOpen) initSync({ module: readFileSync(wasm) })
  isOpen = true
  return JSON.parse((await WasmReader.fromBytes(mime, bytes)).json()) as Store
}
