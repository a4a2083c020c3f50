/** Kana, kanji, Japanese punctuation and full-width forms, as an esquery pattern. */
export const japanese = '/[\\u3000-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]/'

const wording = 'Words that people read live in src/locales (or in procedures/ and print-templates/).'

/** Japanese in a string or a template literal; comments are free. */
export const literalText = [
  { selector: `Literal[value=${japanese}]`, message: wording },
  { selector: `TemplateElement[value.raw=${japanese}]`, message: wording },
]

export const namedExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' },
]

const told = 'Core is told, it never asks: take today, now, ids, hashes and locale as arguments.'

/** The ways to ask the surroundings that ECMAScript itself offers. */
export const unlistening = {
  globals: ['Date', 'Intl'].map((name) => ({ name, message: told })),
  properties: [
    { object: 'Math', property: 'random', message: told },
    { object: 'globalThis', property: 'Date', message: told },
    { object: 'globalThis', property: 'Intl', message: told },
  ],
  syntax: [{ selector: 'MemberExpression[property.name=/^(toLocale|localeCompare)/]', message: told }],
}
