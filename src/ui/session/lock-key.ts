/** The key that locks the screen from anywhere. F1 to F9 are the help and the steps; F11 and F12 are the browser's. */
export const LOCK_KEY = 'F10'
