/** The shortest password a screen sends on, in characters; the vault decides. */
export const PASSWORD_LENGTH = 15

/** Digits of a PIN. */
export const isPin = (text: string): boolean => /^\d{6,}$/.test(text)
