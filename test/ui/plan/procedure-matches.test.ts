import { describe, expect, it } from 'vitest'
import { procedureMatches } from '#ui/plan/procedure-matches.ts'
import { sampleContent } from '../../app/desk/day/real-desk.ts'

const { catalogue } = await sampleContent()
const found = (text: string) => procedureMatches(catalogue, text).map(({ id }) => id)

describe('a procedure looked up by a word', () => {
  it('stands first where the word is in its name', () => {
    const [first] = procedureMatches(catalogue, '印鑑登録')
    expect(catalogue.definitions.get(first?.id ?? '')?.[0]?.name.ja).toContain('印鑑登録')
    expect(found('転出')[0]).toMatch(/^(?:care-.*-)?move-out|late-elderly-move-out/)
  })

  it('is found in either kana and width, and by what is to be brought', () => {
    expect(found('マイナンバーカード')).toEqual(found('まいなんばーかーど'))
    expect(found('ﾏｲﾅﾝﾊﾞｰ').length).toBeGreaterThan(0)
    expect(found('在留カード').length).toBeGreaterThan(0)
  })

  it('is found by several words, wherever each of them stands', () => {
    expect(found('児童手当\u3000認定請求')).toContain('child-allowance-claim')
    expect(found('認定請求 児童手当')).toEqual(found('児童手当 認定請求'))
    expect(found('児童手当 灯台守')).toEqual([])
  })

  it('is none for nothing, for nonsense, and never a discreet one', () => {
    expect(found(' ')).toEqual([])
    expect(found('灯台守')).toEqual([])
    const discreet = [...catalogue.definitions.values()].flatMap((versions) => versions).filter((each) => each.discreet)
    expect(discreet.length).toBeGreaterThan(0)
    for (const { id, name } of discreet) expect(found(name.ja)).not.toContain(id)
  })
})
