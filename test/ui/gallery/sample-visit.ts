import type { Step } from '../../../src/ui/shell/step.ts'

/** The steps of an invented visit, with the one named being worked on. */
export const sampleSteps = (current: string): readonly Step[] => {
  const all = [
    ['reception', '受付', 'F2'],
    ['household', '世帯', 'F3'],
    ['hearing', '聞き取り', 'F4'],
    ['plan', '案内', 'F5'],
    ['identity', '本人確認', 'F6'],
    ['checks', '確認事項', 'F7'],
    ['print', '印刷', 'F8'],
    ['handover', '引継ぎ', 'F9'],
  ] as const
  const at = all.findIndex(([id]) => id === current)
  return all.map(([id, label, keys], index) => ({
    id,
    label,
    keys,
    state: index < at ? 'done' : index === at ? 'current' : id === 'print' ? 'blocked' : 'todo',
    note:
      id === 'print' && index > at
        ? '本人確認が済むと進めます'
        : index === at && id === 'hearing'
          ? '残り3問'
          : undefined,
  }))
}

/** An invented household moving in. */
export const samplePersons = [
  { id: 'p1', name: '見本 太郎', note: '世帯主' },
  { id: 'p2', name: '見本 花子', note: '妻' },
  { id: 'p3', name: '見本 さくら', note: '長女 7歳' },
  { id: 'p4', name: '見本 健', note: '長男 2歳' },
] as const
