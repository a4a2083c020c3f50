import { administration } from './ja/administration.ts'
import { announced } from './ja/announced.ts'
import { audit } from './ja/audit.ts'
import { blankForms } from './ja/blank-forms.ts'
import { cases } from './ja/cases.ts'
import { catalogue } from './ja/catalogue.ts'
import { cli } from './ja/cli.ts'
import { day } from './ja/day.ts'
import { dayBook } from './ja/day-book.ts'
import { downtime } from './ja/downtime.ts'
import { gallery } from './ja/gallery.ts'
import { visitors } from './ja/visitors.ts'
import { definitions } from './ja/definitions.ts'
import { desk } from './ja/desk.ts'
import { explanation } from './ja/explanation.ts'
import { exports } from './ja/exports.ts'
import { identity } from './ja/identity.ts'
import { impact } from './ja/impact.ts'
import { intake } from './ja/intake.ts'
import { office } from './ja/office.ts'
import { printing } from './ja/printing.ts'
import { protection } from './ja/protection.ts'
import { record } from './ja/record.ts'
import { retention } from './ja/retention.ts'
import { time } from './ja/time.ts'
import { trial } from './ja/trial.ts'
import { value } from './ja/value.ts'
import { vault } from './ja/vault.ts'
import { verification } from './ja/verification.ts'

/**
 * The words of everything behind the first screens. A new area: write `ja/<area>.ts`, import it above and add its name here; its
 * `problems` join those of all areas.
 */
export const laterWords = {
  administration,
  announced,
  audit,
  blankForms,
  cases,
  catalogue,
  cli,
  day,
  dayBook,
  downtime,
  visitors,
  definitions,
  desk,
  explanation,
  gallery,
  exports,
  identity,
  impact,
  intake,
  office,
  printing,
  protection,
  record,
  retention,
  time,
  trial,
  value,
  vault,
  verification,
} as const
