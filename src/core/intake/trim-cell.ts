/** A cell without the spaces (half or full width) that fill fixed-length fields; nothing else is taken away. */
export const trimCell = (cell: string): string => cell.replace(/^[ \u3000]+|[ \u3000]+$/g, '')
