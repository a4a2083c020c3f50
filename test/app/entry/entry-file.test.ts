import { describe, expect, it } from 'vitest'
import { csvReader } from '#adapters/csv'
import type { Desk } from '#app/desk/open-desk'
import { value } from '../desk/day/real-desk.ts'
import { opened, who } from './entry-desk.ts'

describe('a file for a core system', () => {
  const fileOf = async (desk: Desk, stream: string, encoding: 'utf-8' | 'cp932', principal = who) =>
    desk.entryFile({ visit: stream, system: 'mihon-residents', encoding }, principal)

  it('has the columns of the city’s layout, and what it cannot hold is empty and named', async () => {
    const { desk, stream, audited } = await opened()
    const file = value(await fileOf(desk, stream, 'cp932'))
    const bytes = Uint8Array.from(Buffer.from(file.base64, 'base64'))
    const { table, problems } = csvReader.read(file.name, bytes)
    expect(problems).toEqual([])
    expect(table?.encoding).toBe('cp932')
    expect(table?.header.slice(0, 6)).toEqual(['異動事由', '異動年月日', '届出年月日', '受付番号', '氏名', 'カナ氏名'])
    expect(table?.rows[0]?.cells.slice(0, 8)).toEqual([
      '01',
      '5080401',
      '5080403',
      '12',
      '',
      'ﾖｼﾀﾞ ﾀﾛｳ',
      '3630505',
      '1',
    ])
    expect(file.left).toContainEqual({
      row: 'e1/person/p1',
      who: '𠮷田　太郎',
      field: 'full-name',
      label: '氏名',
      because: 'characters',
      characters: ['𠮷'],
      value: '𠮷田　太郎',
    })
    expect(file.left.filter(({ row }) => row === 'e1/person/p2').map(({ because }) => because)).toContain('unknown')
    expect(audited.find(({ action }) => action === 'entry-file')).toMatchObject({
      codes: { system: 'mihon-residents', encoding: 'cp932' },
      counts: { rows: 2, left: file.left.length },
    })
  })

  it('keeps every code point in UTF-8, and its name is nobody’s', async () => {
    const { desk, stream } = await opened()
    const file = value(await fileOf(desk, stream, 'utf-8'))
    expect(Buffer.from(file.base64, 'base64').toString('utf8')).toContain('"𠮷田　太郎"')
    expect(file.name).toBe('M20260403-12-mihon-residents.csv')
  })

  it('is refused without its own operation, where the city has none, and in an encoding the system does not take', async () => {
    const { desk, stream } = await opened()
    const without = { ...who, operations: who.operations.filter((each) => each !== 'entry-file.execute') }
    expect(await fileOf(desk, stream, 'cp932', without)).toMatchObject({
      problems: [{ code: 'operation-not-granted' }],
    })
    expect(value(await desk.entryData(stream, without)).systems.every((each) => each.encodings === undefined)).toBe(
      true,
    )
    const asked = { visit: stream, system: 'mihon-national-health', encoding: 'cp932' } as const
    expect(await desk.entryFile(asked, who)).toMatchObject({ problems: [{ code: 'entry-file-not-taken' }] })
    expect(await desk.entryFile({ ...asked, system: 'nowhere' }, who)).toMatchObject({
      problems: [{ code: 'entry-system-unknown' }],
    })
  })
})
