/* Words that try to become something else than words. Each leaves a mark on the window if it ever runs. */

const RUN = 'window.__ran=1'

/** What would run. */
const VECTORS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
  `<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<details open ontoggle=${RUN}>`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="data:text/html,<script>${RUN}</script>">`,
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="https://outside.example/">`,
  `<link rel=stylesheet href="https://outside.example/x.css">`,
  `<style>@import "https://outside.example/x.css";</style>`,
  `<template><script>${RUN}</script></template>`,
  `javascript:${RUN}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `{{:"x".toString.constructor.call({},"${RUN}")()}}`,
  `{{>~root.constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `#{${RUN}}`,
  `@:{'${RUN}'}`,
  `{0} @:desk.start.heading {'@'}`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
] as const

/** What would end the place it stands in first. */
const BREAKERS = [
  '',
  '">',
  "'>",
  '`>',
  '</textarea>',
  '</title>',
  '</style>',
  '</script>',
  '-->',
  ']]>',
  '\u0000',
  '\u2028',
  '見本　',
  '／＞',
  '"; ',
  '*/ ',
] as const

/** More than five hundred hostile texts (script injection, templates, entities), each different. */
export const HOSTILE_WORDS: readonly string[] = BREAKERS.flatMap((breaker) => VECTORS.map((vector) => breaker + vector))

/** Characters that turn, hide or heap up what is read: none of it may be mistaken for something else or break a line. */
export const HOSTILE_CHARACTERS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'right-to-left override', text: '見本\u202e郎太\u202c' },
  { name: 'isolates', text: '\u2066見本\u2069太郎' },
  { name: 'zero width', text: '見\u200b本\u200c太\u200d郎\ufeff' },
  { name: 'soft hyphen', text: '見\u00ad本' },
  { name: 'variation sequence', text: '葛\u{e0100}城 邉\u{e0102}' },
  { name: 'outside the basic plane', text: '𠮷野 \u{1b002}' },
  { name: 'private use', text: '\ue000\uf8ff' },
  { name: 'half-width kana', text: 'ﾐﾎﾝ ﾀﾛｳ' },
  { name: 'heaped marks', text: `本${'\u0301'.repeat(80)}` },
  { name: 'decomposed kana', text: 'は\u3099は\u309a' },
  { name: 'lone surrogate', text: '見\ud842本' },
  { name: 'line separators', text: '見本\u2028太郎\u2029' },
  { name: 'control characters', text: '見\u0007本\u001b[31m' },
  { name: 'ten thousand characters', text: '長'.repeat(10_000) },
]
