import accessibility from 'eslint-plugin-vuejs-accessibility'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { japanese, literalText, namedExports, unlistening } from './lint-words.js'

/** What a person may read is worded in src/locales; these places write Japanese for another reason. */
const writesJapanese = [
  'src/locales/**',
  // The written form of a date (昭和25年4月1日) is a format that is read and printed, not a label.
  'src/core/value/**',
  'src/ui/parts/date-{parts,entry}.ts',
]

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'site-fonts/', '.cache/', 'test-results/', 'playwright-report/', 'public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mts,vue}'],
    extends: [...tseslint.configs.strict],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    extends: [...vue.configs['flat/recommended'], ...accessibility.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      'vue/multi-word-component-names': 'off',
      // TypeScript's optional props are told apart from absent ones by their type.
      'vue/require-default-prop': 'off',
      // Layout belongs to the formatter.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      // Either nesting or for/id names a control; asking for both repeats it to a screen reader.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['**/*.{ts,mts,js,mjs,cjs,vue}'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,vue}', 'test/**/*.ts', '.ci/**/*.{ts,js,mjs,cjs}'],
    ignores: ['src/locales/**'],
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
  // The console of a window's terminal is no place for a resident's data.
  { files: ['src/**/*.{ts,vue}'], ignores: ['src/cli/**', 'src/server/**'], rules: { 'no-console': 'error' } },
  // The shape of a foreign library is not ours to choose, so *.d.ts are left out here and below.
  { files: ['src/**/*.ts'], ignores: ['**/*.d.ts'], rules: { 'no-restricted-syntax': ['error', ...namedExports] } },
  {
    files: ['src/{ui,app,core,cli,server,adapters}/**/*.ts', 'src/*.ts'],
    ignores: [...writesJapanese, '**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', ...namedExports, ...literalText] },
  },
  {
    files: ['src/**/*.vue'],
    rules: {
      'no-restricted-syntax': ['error', ...literalText],
      'vue/no-restricted-syntax': [
        'error',
        {
          selector: `VElement:not([name=/^(script|style)$/]) > VText[value=${japanese}]`,
          message: literalText[0].message,
        },
        { selector: `VLiteral[value=${japanese}]`, message: literalText[0].message },
        { selector: `VElement Literal[value=${japanese}]`, message: literalText[0].message },
        { selector: `VElement TemplateElement[value.raw=${japanese}]`, message: literalText[0].message },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...unlistening.globals],
      'no-restricted-properties': ['error', ...unlistening.properties],
      'no-restricted-syntax': ['error', ...namedExports, ...literalText, ...unlistening.syntax],
    },
  },
  {
    files: ['src/core/value/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...namedExports, ...unlistening.syntax] },
  },
  { files: ['test/**/*.ts', '.ci/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
)
