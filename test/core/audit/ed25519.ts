import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** A new key pair of an invented person. */
export const newSigner = (user: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'jwk' }).x ?? ''
  return { user, key, sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url') }
}

/** Ed25519 as Node has it, beside the product's own. */
export const verifies = (signed: {
  readonly key: string
  readonly text: string
  readonly signature: string
}): boolean => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signed.key }, format: 'jwk' })
    return verify(null, Buffer.from(signed.text), key, Buffer.from(signed.signature, 'base64url'))
  } catch {
    return false
  }
}
