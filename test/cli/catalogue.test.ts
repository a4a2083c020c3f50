import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalogueText } from '../../src/cli/catalogue-text.ts'
import { DEFAULT_PACK, openPack } from '../../src/cli/composition.ts'
import { ROOT, runCommand } from './run-command.ts'

const opened = openPack(DEFAULT_PACK)
let text = ''
beforeAll(async () => {
  text = catalogueText(await opened) ?? ''
})

/** The rows of the tables that name a procedure by its id. */
const rows = (id: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith('| ') && line.includes(`\`${id}\``))
/** What is said in full under a procedure's heading. */
const under = (name: string): string =>
  text.split(/^### /m).find((part) => part.split('\n')[0]?.endsWith(`　${name}`)) ?? ''

describe('the list of procedures', () => {
  it('has a row and a full account of every version of every procedure', async () => {
    const { catalogue } = await opened
    const all = [...(catalogue?.definitions ?? [])]
    expect(all.length).toBeGreaterThan(40)
    const missing = all.filter(
      ([id, versions]) =>
        rows(id).length !== versions.length ||
        versions.some(({ file, name }) => !text.includes(`procedures/${file}`) || !rows(id).join().includes(name.ja)),
    )
    expect(missing.map(([id]) => id)).toEqual([])
  })

  it('says for whom and when in words, with deadline, handling, law, sources and status', () => {
    expect(rows('move-in').join()).toContain('異動日の翌日から14日（末日が市の休日なら、次の開庁日）')
    const moveIn = under('転入届（国内から）')
    for (const line of [
      '- 誰に: 異動する人ごと',
      '- 必要なとき: 次のすべてに当てはまる\n  - 転入元が「国内の市区町村から」（住民基本台帳法第22条第1項）',
      '  - 在留の区分が「短期滞在・3か月以下・外交・公用」ではない（住民基本台帳法第30条の45）',
      '    - 異動する人に、次に当てはまる人がいない（住民基本台帳法第24条の2）\n      - マイナンバーカードが「有効なものを持っている」',
      '- 届出が要らないとき: 次のすべてに当てはまる',
      '  - 住民異動受付、総合受付（ワンストップ）: この窓口で終える',
      '- 状態: 確認済み（2026-11-21）',
    ])
      expect(moveIn).toContain(line)
    expect(moveIn).toMatch(/- 出典: \[上川町 住民異動登録関係\]\(https:.*\)（2026-11-21）/)
  })

  it('names what the city sets, with its value', () => {
    expect(text).toContain(
      '| 残る世帯員が親1人と15歳未満の子だけのときの世帯主変更届 | 届出を求めない | 届出を求める |',
    )
    expect(under('世帯主変更届')).toContain('（この市では「届出を求めない」）')
  })

  it('stands in docs/catalogue.md as it comes out of the definitions (else: npm run catalogue)', () => {
    expect(readFileSync(join(ROOT, 'docs/catalogue.md'), 'utf8') === text).toBe(true)
  })
})

describe('catalogue', () => {
  it('writes the list to a file', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'madoguchi-catalogue-')), 'list.md')
    expect((await runCommand('catalogue', '--out', out)).stdout).toBe('')
    expect(readFileSync(out, 'utf8')).toBe(text)
  })

  it('refuses a pack that cannot be read', async () => {
    const { code, stderr } = await runCommand('catalogue', '--pack', 'procedures/nowhere', '--out', '/dev/null')
    expect(code).toBe(2)
    expect(stderr).not.toBe('')
  })
})
