const ELEMENTS = new Set(
  'b br caption col colgroup dd div dl dt em footer h1 h2 h3 h4 header hr i li main ol p section small span strong sub sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(['class', 'colspan', 'rowspan', 'lang', 'role', 'scope'])
const SHAPE = /^<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>{}&]*")*)\s*\/?>$/

/** What is wrong with an HTML element of a template: one not in the list, or an attribute not in the list; `undefined` when nothing. */
export const refusedInElement = (element: string): string | undefined => {
  const match = SHAPE.exec(element)
  if (match === null) return element
  const [, name = '', attributes = ''] = match
  if (!ELEMENTS.has(name)) return name
  return [...attributes.matchAll(/([a-z-]+)="/g)]
    .map((found) => found[1] ?? '')
    .find((attribute) => !ATTRIBUTES.has(attribute))
}
