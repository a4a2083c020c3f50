// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { putTyped, readTyped } from '#ui/session/typed-fields.ts'

const form = (inner: string): HTMLElement => {
  document.body.innerHTML = `<main id="main">${inner}</main>`
  return document.getElementById('main') as HTMLElement
}
const FIELDS = `
  <label for="a">氏</label><input id="a" />
  <label for="b">メモ</label><textarea id="b"></textarea>
  <label for="c">続柄</label><select id="c"><option value=""></option><option value="wife">妻</option></select>
  <label><input type="checkbox" />同じ</label>
  <fieldset><legend>資格</legend><label><input type="radio" name="r" value="self" />本人</label><label><input type="radio" name="r" value="head" />世帯主</label></fieldset>
  <label for="p">パスワード</label><input id="p" type="password" />`
const at = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector) as E

afterEach(() => (document.body.innerHTML = ''))

describe('typed fields', () => {
  it('come back where they were, with the caret, though every id has changed', async () => {
    form(FIELDS)
    at<HTMLInputElement>('#a').value = '髙𠮷'
    at<HTMLTextAreaElement>('#b').value = '二行\n目'
    at<HTMLSelectElement>('#c').value = 'wife'
    at<HTMLInputElement>('[type=checkbox]').checked = true
    at<HTMLInputElement>('[value=head]').checked = true
    at<HTMLTextAreaElement>('#b').focus()
    at<HTMLTextAreaElement>('#b').setSelectionRange(1, 3)
    const typed = JSON.parse(JSON.stringify(readTyped(at('#main'))))
    const main = form(FIELDS.replaceAll(/(id|for)="([a-z])"/g, '$1="$2$2"'))
    await putTyped(() => main, typed)
    expect(at<HTMLInputElement>('#aa').value).toBe('髙𠮷')
    expect(at<HTMLTextAreaElement>('#bb').value).toBe('二行\n目')
    expect(at<HTMLSelectElement>('#cc').value).toBe('wife')
    expect(at<HTMLInputElement>('[type=checkbox]').checked).toBe(true)
    expect(at<HTMLInputElement>('[value=head]').checked).toBe(true)
    expect(document.activeElement).toBe(at('#bb'))
    expect([at<HTMLTextAreaElement>('#bb').selectionStart, at<HTMLTextAreaElement>('#bb').selectionEnd]).toEqual([1, 3])
  })

  it('never hold a secret', () => {
    form(FIELDS)
    at<HTMLInputElement>('#p').value = 'mihon no aikotoba'
    expect(JSON.stringify(readTyped(at('#main')))).not.toContain('aikotoba')
  })

  it('tell the screen, so that what it shows follows', async () => {
    const main = form(FIELDS)
    at<HTMLInputElement>('#a').value = '見本'
    const typed = readTyped(main)
    at<HTMLInputElement>('#a').value = ''
    const heard: string[] = []
    main.addEventListener('input', (event) => heard.push((event.target as HTMLInputElement).value))
    await putTyped(() => main, typed)
    expect(heard).toEqual(['見本'])
  })

  it('wait for a control that another one brings up', async () => {
    const main = form(`${FIELDS}<label for="z">国籍</label><input id="z" value="見本国" />`)
    const typed = readTyped(main)
    form(FIELDS)
    setTimeout(() => at('#main').insertAdjacentHTML('beforeend', '<label for="z">国籍</label><input id="z" />'), 60)
    await putTyped(() => at('#main'), typed)
    expect(at<HTMLInputElement>('#z').value).toBe('見本国')
  })

  it('of the same label are told apart by their order', async () => {
    const two = '<label for="a">氏名</label><input id="a" /><label for="b">氏名</label><input id="b" />'
    form(two)
    at<HTMLInputElement>('#a').value = '一人目'
    at<HTMLInputElement>('#b').value = '二人目'
    const typed = readTyped(at('#main'))
    const main = form(two)
    await putTyped(() => main, typed)
    expect([at<HTMLInputElement>('#a').value, at<HTMLInputElement>('#b').value]).toEqual(['一人目', '二人目'])
  })
})
