import { describe, expect, it } from 'vitest'
import { checkStyles, checkTemplate, templateWords } from '#core/printing'
import { parseForm, template } from './invented-form.ts'

const check = (more: string) =>
  checkTemplate('t.html', `${template}\n${more}`, parseForm()).map(({ code, at }) => [code, at?.line, at?.column])

describe('checkTemplate', () => {
  it('finds nothing in a template that is right', () => {
    expect(check('<!-- note --><div class="a b">{{if first}}&amp;{{else}}{{>total}}{{/if}}</div><br/>')).toEqual([])
  })

  it.each([
    ['template-tag', '{{:number}}'],
    ['template-tag', '{{*: alert(1)}}'],
    ['template-tag', '{{>number*2}}'],
    ['template-tag', '{{>number["constructor"]}}'],
    ['template-tag', '{{>~root.number}}'],
    ['template-tag', '{{>#data}}'],
    ['template-tag', '{{props fields}}'],
    ['template-tag', '{{include tmpl="other"/}}'],
    ['template-tag', '{{include fields.kind tmpl="other"/}}'],
    ['template-tag', '{{include fields.kind tmpl=fields.kind/}}'],
    ['template-tag', '<!-- {{:number}} -->'],
    ['template-path', '{{>fields.kind}}'],
    ['template-path', '{{>name}}'],
    ['template-path', '{{box fields.unknown/}}'],
    ['template-path', '{{>constructor}}'],
    ['template-unbalanced', '{{if first}}'],
    ['template-unbalanced', '{{/if}}'],
    ['template-unbalanced', '{{else}}'],
    ['template-element', '<script>'],
    ['template-element', '<img>'],
    ['template-element', '<a href="x">'],
    ['template-element', '<p onclick="x">'],
    ['template-element', '<p style="color:red">'],
    ['template-element', "<p class='a'>"],
    ['template-element', '<iframe src="x">'],
    ['template-entity', '&lt;&nbsp;'],
  ])('%s: %s', (code, more) => {
    const found = check(more)
    expect(found[0]?.slice(0, 2)).toEqual([code, 4])
    expect(new Set(found.map(([each]) => each))).toEqual(new Set([code]))
  })

  it.each(['{^{>number}}', '{ {>number}}', '{{>number}', '<p', 'a < b', '{{{{>number}}', '<p class="{{>number}}">'])(
    'leaves no brace or bracket unread: %s',
    (more) => {
      expect(check(more).map(([code]) => code)).toContain('template-tag')
    },
  )

  it('says where', () => {
    expect(check('<p>\n  <b>{{:x}}</b></p>')).toEqual([['template-tag', 5, 6]])
  })

  it('names a field that is never placed', () => {
    const found = checkTemplate('t.html', template.replace('{{box fields.seal/}}', ''), parseForm())
    expect(found).toMatchObject([{ code: 'template-field-unused', params: { field: 'seal' } }])
  })

  it('lets the paths of a row be named only in its rows', () => {
    expect(check('{{for lists.members.rows}}{{>total}}{{/for}}')).toEqual([['template-path', 4, 27]])
  })
})

describe('words of a form', () => {
  it('are all that is not a tag, an element or a comment', () => {
    expect(templateWords('<p class="甲">乙{{if first}}丙{{/if}}</p><!-- 丁 --> &amp; 戊')).toBe('乙丙戊')
  })
})

describe('checkStyles', () => {
  it.each(['@import "a"', 'a{background:url(x)}', '@font-face{}', 'a{content:"\\66"}', '</style>'])(
    'refuses %s',
    (css) => {
      expect(checkStyles('s.css', `p{}\n${css}`)).toMatchObject([{ code: 'styles-refused', at: { line: 2 } }])
    },
  )

  it('lets a plain style sheet pass', () => {
    expect(checkStyles('s.css', '.a > .b { width: 1mm } @page { margin: 0 }')).toEqual([])
  })
})
