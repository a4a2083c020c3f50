import { fromBase64url, utf8 } from './bytes.ts'

/** Whether a signature (base64url) is that of the key's holder over the text; false also for anything malformed. */
export const verifySignature = async (signingKey: string, text: string, signature: string): Promise<boolean> => {
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64url(signingKey), { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, fromBase64url(signature), utf8(text))
  } catch {
    return false
  }
}
