/** An invented procedure of one city: a coupon for whoever moves here at some age, with its examples. */
export function ageCoupon(
  id: string,
  city: string,
  from: number,
  below: number,
): { readonly definition: string; readonly examples: string } {
  const birth = (age: number): string => `${String(2026 - age)}-01-15`
  const example = (title: string, birthDate: string, verdict: string) => `  - title: ${title}
    case:
      received-on: 2026-04-03
      persons: { p1: { ${birthDate}relationship: { after: head }, nationality: japanese } }
      events: [{ id: e1, kind: move-in, date: 2026-04-01, persons: [p1], origin: domestic }]
    expect: [{ subject: p1, verdict: ${verdict} }]
`
  return {
    definition: `format: madoguchi/definition@1
id: ${id}
name: { ja: ${city}のお出かけ券, ja-easy: おでかけの 券, en: Outing coupon of ${city} }
overview: { ja: 転入した方にお出かけ券を渡します。, ja-easy: 券を わたします。, en: A coupon for people who move here. }
guidance: { ja: 窓口でお渡しします。, ja-easy: まどぐちで わたします。, en: We hand it out at the window. }
for-each: concerned-person
events: [move-in]
needed-when: { age-on: event.date, at-least: ${String(from)}, below: ${String(below)} }
section: welfare
routing:
  - { authority: [resident-desk, insurance-desk, care-desk, children-desk, one-stop-desk], handling: guide-only }
law: [{ law: ${city}の要綱, article: お出かけ券 }]
source: { status: local, checked: 2026-04-01, note: 架空の市の定め。 }
effective: { from: 2020-04-01 }
review-by: 2027-04-01
`,
    examples: `format: madoguchi/examples@1
examples:
${example('券の年齢', `birth-date: ${birth(from)}, `, 'needed')}${example('年齢が足りない', `birth-date: ${birth(from - 1)}, `, 'not-needed')}${example('年齢を過ぎた', `birth-date: ${birth(below)}, `, 'not-needed')}${example('生年月日が分からない', '', 'not-settled')}`,
  }
}
